package ca.jechemine.administration.http;

import ca.jechemine.administration.IncidentsModule;
import ca.jechemine.administration.application.WriteIncident;
import ca.jechemine.administration.domain.incident.IncidentId;
import ca.jechemine.administration.domain.incident.IncidentRegister;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/admin/incidents/{id}`
public final class AdminReadIncidentHandler extends HttpHandler {

  private final IncidentRegister register;

  public AdminReadIncidentHandler() {
    this(IncidentsModule.current());
  }

  private AdminReadIncidentHandler(IncidentsModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_PLATFORM));
    this.register = module.register();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(
        IncidentView.whole(
            register
                .find(new IncidentId(request.pathId("id")))
                .orElseThrow(WriteIncident::unknown)));
  }
}
