package ca.jechemine.appointments.http;

import ca.jechemine.appointments.WaitlistModule;
import ca.jechemine.appointments.application.ShowWaitlistEntry;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/appointments/{id}/waitlist`
public final class ReadWaitlistEntryHandler extends HttpHandler {

  private final ShowWaitlistEntry show;

  public ReadWaitlistEntryHandler() {
    this(WaitlistModule.current());
  }

  private ReadWaitlistEntryHandler(WaitlistModule module) {
    super(module.edge(), Access.signedIn());
    this.show = module.showWaitlistEntry();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(
        WaitlistView.of(show.show(Readers.of(request), new AppointmentId(request.pathId("id")))));
  }
}
