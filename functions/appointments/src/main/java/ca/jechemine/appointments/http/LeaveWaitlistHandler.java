package ca.jechemine.appointments.http;

import ca.jechemine.appointments.WaitlistModule;
import ca.jechemine.appointments.application.LeaveWaitlist;
import ca.jechemine.appointments.application.ShowWaitlistEntry;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `DELETE /api/appointments/{id}/waitlist`
public final class LeaveWaitlistHandler extends HttpHandler {

  private final LeaveWaitlist leaveWaitlist;
  private final ShowWaitlistEntry show;

  public LeaveWaitlistHandler() {
    this(WaitlistModule.current());
  }

  private LeaveWaitlistHandler(WaitlistModule module) {
    super(module.edge(), Access.signedIn());
    this.leaveWaitlist = module.leaveWaitlist();
    this.show = module.showWaitlistEntry();
  }

  @Override
  protected Response respond(Request request) {
    AppointmentId id = new AppointmentId(request.pathId("id"));
    return Response.ok(
        WaitlistView.of(show.of(leaveWaitlist.leave(request.caller(), id).appointment())));
  }
}
