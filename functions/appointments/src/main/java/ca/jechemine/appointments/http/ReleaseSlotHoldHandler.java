package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SlotModule;
import ca.jechemine.appointments.application.ReleaseHold;
import ca.jechemine.appointments.domain.schedule.HoldId;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.Optional;

/// `DELETE /api/appointments/slot-holds/{holdId}`
public final class ReleaseSlotHoldHandler extends HttpHandler {

  private static final Text RELEASED =
      new Text("Le créneau est de nouveau libre.", "The time is free again.");

  private final ReleaseHold releaseHold;

  public ReleaseSlotHoldHandler() {
    this(SlotModule.current());
  }

  private ReleaseSlotHoldHandler(SlotModule module) {
    super(module.edge(), Access.only(Role.CLIENT, Role.GUEST, Role.PROSPECT));
    this.releaseHold = module.releaseHold();
  }

  @Override
  protected Response respond(Request request) {
    HoldId hold = new HoldId(request.pathId("holdId"));
    SlotFields fields = new SlotFields();
    Optional<UserId> professional =
        fields.person("professionalId", request.query("professionalId").orElse(null));
    Optional<LocalDate> day = fields.day("date", request.query("date").orElse(null));
    fields.refuseIfAny();
    releaseHold.release(request.caller().id(), hold, professional.orElseThrow(), day.orElseThrow());
    return Response.ok(new Answer(RELEASED.in(request.language())));
  }

  @Json
  record Answer(String message) {}
}
