package ca.jechemine.appointments.http;

import ca.jechemine.appointments.QueueModule;
import ca.jechemine.appointments.application.DeleteServiceRequest;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `DELETE /api/admin/service-requests/{id}`
public final class DeleteServiceRequestHandler extends HttpHandler {

  private final DeleteServiceRequest deleteServiceRequest;

  public DeleteServiceRequestHandler() {
    this(QueueModule.current());
  }

  private DeleteServiceRequestHandler(QueueModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS));
    this.deleteServiceRequest = module.deleteServiceRequest();
  }

  @Override
  protected Response respond(Request request) {
    deleteServiceRequest.delete(Readers.of(request), new AppointmentId(request.pathId("id")));
    return Response.ok(new Answer(true));
  }

  @Json
  record Answer(boolean success) {}
}
