package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SessionModule;
import ca.jechemine.appointments.application.UpdateAppointment;
import ca.jechemine.appointments.domain.AppointmentEdit;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `PATCH /api/appointments/{id}`
public final class UpdateAppointmentHandler extends HttpHandler {

  private final UpdateAppointment updateAppointment;
  private final ProposalAnswers answers;

  public UpdateAppointmentHandler() {
    this(SessionModule.current());
  }

  private UpdateAppointmentHandler(SessionModule module) {
    super(module.edge(), Access.signedIn());
    this.updateAppointment = module.updateAppointment();
    this.answers = new ProposalAnswers(module.showAppointments());
  }

  @Override
  protected Response respond(Request request) {
    AppointmentId id = new AppointmentId(request.pathId("id"));
    AppointmentEdit edit = new EditFields(request.fields()).edit();
    return Response.ok(
        answers.view(request, updateAppointment.update(Readers.of(request), id, edit)));
  }
}
