package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SlotModule;
import ca.jechemine.appointments.application.BlockDays;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/professional/blocked-days`
public final class BlockDayHandler extends HttpHandler {

  private final BlockDays blockDays;

  public BlockDayHandler() {
    this(SlotModule.current());
  }

  private BlockDayHandler(SlotModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.blockDays = module.blockDays();
  }

  @Override
  protected Response respond(Request request) {
    LocalDate day = request.body(Body.class).day();
    return Response.created(BlockedDayView.of(blockDays.block(request.caller().id(), day)));
  }

  @Json
  record Body(@Nullable String date) {

    LocalDate day() {
      SlotFields fields = new SlotFields();
      Optional<LocalDate> day = fields.day("date", date);
      fields.refuseIfAny();
      return day.orElseThrow();
    }
  }
}
