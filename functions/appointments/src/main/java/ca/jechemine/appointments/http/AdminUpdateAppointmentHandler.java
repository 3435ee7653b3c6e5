package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SessionModule;
import ca.jechemine.appointments.application.UpdateAppointment;
import ca.jechemine.appointments.domain.AppointmentEdit;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `PATCH /api/admin/appointments/{id}`: the same as `PATCH /api/appointments/{id}` of an
/// administrator, under the address that the administration's pages call.
public final class AdminUpdateAppointmentHandler extends HttpHandler {

  private final UpdateAppointment updateAppointment;
  private final ProposalAnswers answers;

  public AdminUpdateAppointmentHandler() {
    this(SessionModule.current());
  }

  private AdminUpdateAppointmentHandler(SessionModule module) {
    super(
        module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS, AdminPermission.MANAGE_USERS));
    this.updateAppointment = module.updateAppointment();
    this.answers = new ProposalAnswers(module.showAppointments());
  }

  @Override
  protected Response respond(Request request) {
    AppointmentId id = new AppointmentId(request.pathId("id"));
    AppointmentEdit edit = new EditFields(request.fields()).ofAdministrator();
    return Response.ok(
        answers.view(request, updateAppointment.update(Readers.of(request), id, edit)));
  }
}
