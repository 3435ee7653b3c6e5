package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SessionModule;
import ca.jechemine.appointments.application.ShowAppointments;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/appointments/{id}`
public final class ReadAppointmentHandler extends HttpHandler {

  private final ShowAppointments show;

  public ReadAppointmentHandler() {
    this(SessionModule.current());
  }

  private ReadAppointmentHandler(SessionModule module) {
    super(module.edge(), Access.signedIn());
    this.show = module.showAppointments();
  }

  @Override
  protected Response respond(Request request) {
    ShowAppointments.Shown shown =
        show.one(Readers.of(request), new AppointmentId(request.pathId("id")));
    return Response.ok(
        AppointmentView.of(shown.appointments().getFirst(), shown.viewer(), shown.people()));
  }
}
