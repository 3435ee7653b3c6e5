package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SlotModule;
import ca.jechemine.appointments.application.FindSlots;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.LocalDate;
import java.util.Optional;

/// `GET /api/appointments/available-slots`: a professional who names nobody asks of themselves.
public final class ListAvailableSlotsHandler extends HttpHandler {

  private final FindSlots findSlots;

  public ListAvailableSlotsHandler() {
    this(SlotModule.current());
  }

  private ListAvailableSlotsHandler(SlotModule module) {
    super(module.edge(), Access.signedIn());
    this.findSlots = module.findSlots();
  }

  @Override
  protected Response respond(Request request) {
    Caller caller = request.caller();
    SlotFields fields = new SlotFields();
    Optional<LocalDate> day = fields.day("date", request.query("date").orElse(null));
    Optional<UserId> professional =
        fields.person(
            "professionalId",
            request
                .query("professionalId")
                .or(() ->
                    caller.role() == Role.PROFESSIONAL
                        ? Optional.of(caller.id().value())
                        : Optional.empty())
                .orElse(null));
    fields.refuseIfAny();
    return Response.ok(
        SlotsView.of(
            findSlots.on(day.orElseThrow(), professional.orElseThrow(), caller.id()),
            request.language()));
  }
}
