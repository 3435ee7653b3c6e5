package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SessionModule;
import ca.jechemine.appointments.application.CancelOwnBooking;
import ca.jechemine.appointments.application.Decisions;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// `DELETE /api/professional/appointments/{id}`
public final class CancelOwnBookingHandler extends HttpHandler {

  private final CancelOwnBooking cancelOwnBooking;

  public CancelOwnBookingHandler() {
    this(SessionModule.current());
  }

  private CancelOwnBookingHandler(SessionModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.cancelOwnBooking = module.cancelOwnBooking();
  }

  @Override
  protected Response respond(Request request) {
    Decisions.Decided decided =
        cancelOwnBooking.cancel(request.caller().id(), new AppointmentId(request.pathId("id")));
    return Response.ok(
        decided.isNew()
            ? new Answer(true, decided.appointment().state().status().code(), null)
            : new Answer(true, null, true));
  }

  @Json
  record Answer(boolean success, @Nullable String status, @Nullable Boolean alreadyCancelled) {}
}
