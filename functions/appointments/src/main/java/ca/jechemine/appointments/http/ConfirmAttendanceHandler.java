package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SessionModule;
import ca.jechemine.appointments.application.ConfirmAttendance;
import ca.jechemine.appointments.application.Decisions;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `POST /api/appointments/{id}/confirm`
public final class ConfirmAttendanceHandler extends HttpHandler {

  private final ConfirmAttendance confirmAttendance;

  public ConfirmAttendanceHandler() {
    this(SessionModule.current());
  }

  private ConfirmAttendanceHandler(SessionModule module) {
    super(module.edge(), Access.signedIn());
    this.confirmAttendance = module.confirmAttendance();
  }

  @Override
  protected Response respond(Request request) {
    Decisions.Decided decided =
        confirmAttendance.confirm(request.caller(), new AppointmentId(request.pathId("id")));
    return Response.ok(
        new Answer(
            decided.appointment().id().value(), decided.appointment().milestones().confirmedAt()));
  }

  @Json
  record Answer(String id, @Nullable Instant clientConfirmedAt) {}
}
