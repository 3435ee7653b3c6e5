package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SlotModule;
import ca.jechemine.appointments.application.BlockDays;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.LocalDate;
import java.util.Optional;

/// `DELETE /api/professional/blocked-days/{date}`
public final class UnblockDayHandler extends HttpHandler {

  private final BlockDays blockDays;

  public UnblockDayHandler() {
    this(SlotModule.current());
  }

  private UnblockDayHandler(SlotModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.blockDays = module.blockDays();
  }

  @Override
  protected Response respond(Request request) {
    SlotFields fields = new SlotFields();
    Optional<LocalDate> day = fields.day("date", request.path("date"));
    fields.refuseIfAny();
    return Response.ok(BlockedDayView.of(blockDays.open(request.caller().id(), day.orElseThrow())));
  }
}
