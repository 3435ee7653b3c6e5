package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SessionModule;
import ca.jechemine.appointments.application.DeleteAppointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `DELETE /api/appointments/{id}`
public final class DeleteAppointmentHandler extends HttpHandler {

  private static final Text DELETED =
      new Text("Le rendez-vous a été supprimé.", "The appointment was deleted.");

  private final DeleteAppointment deleteAppointment;

  public DeleteAppointmentHandler() {
    this(SessionModule.current());
  }

  private DeleteAppointmentHandler(SessionModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS));
    this.deleteAppointment = module.deleteAppointment();
  }

  @Override
  protected Response respond(Request request) {
    deleteAppointment.delete(Readers.of(request), new AppointmentId(request.pathId("id")));
    return Response.ok(new Answer(true, DELETED.in(request.language())));
  }

  @Json
  record Answer(boolean success, String message) {}
}
