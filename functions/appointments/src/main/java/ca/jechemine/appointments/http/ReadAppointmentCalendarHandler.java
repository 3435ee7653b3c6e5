package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SessionModule;
import ca.jechemine.appointments.application.ReadInvitation;
import ca.jechemine.appointments.calendar.Invitations;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.kernel.calendar.InvitationFile;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/appointments/{id}/calendar.ics`: the file that goes with mails of the appointment, for
/// whoever wants it in their calendar. In the language of its reader's account.
public final class ReadAppointmentCalendarHandler extends HttpHandler {

  private final ReadInvitation readInvitation;
  private final Invitations invitations;

  public ReadAppointmentCalendarHandler() {
    this(SessionModule.current());
  }

  private ReadAppointmentCalendarHandler(SessionModule module) {
    super(module.edge(), Access.signedIn());
    this.readInvitation = module.readInvitation();
    this.invitations = module.invitations();
  }

  @Override
  protected Response respond(Request request) {
    ReadInvitation.Invited invited =
        readInvitation.of(Readers.of(request), new AppointmentId(request.pathId("id")));
    InvitationFile file =
        InvitationFile.of(
            invitations.of(
                invited.appointment(), invited.viewer(), invited.reader(), invited.people()));
    return Response.text(200, file.contentType(), file.content())
        .with("content-disposition", "attachment; filename=\"" + file.name() + "\"")
        .tagged(request);
  }
}
