package ca.jechemine.administration.http;

import ca.jechemine.administration.IncidentsModule;
import ca.jechemine.administration.application.WriteIncident;
import ca.jechemine.administration.domain.incident.FindingsForm;
import ca.jechemine.administration.domain.incident.Incident;
import ca.jechemine.administration.domain.incident.IncidentId;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.InstantSource;

/// `POST /api/admin/incidents/{id}/entries`
public final class AdminAmendIncidentHandler extends HttpHandler {

  private final WriteIncident writeIncident;
  private final InstantSource clock;

  public AdminAmendIncidentHandler() {
    this(IncidentsModule.current());
  }

  private AdminAmendIncidentHandler(IncidentsModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_PLATFORM));
    this.writeIncident = module.writeIncident();
    this.clock = module.platform().clock();
  }

  @Override
  protected Response respond(Request request) {
    return answer(
        writeIncident.amend(
            request.caller(),
            new IncidentId(request.pathId("id")),
            FindingsForm.parse(request.fields(), TorontoDay.day(clock.instant())),
            request.receipts(AdminAmendIncidentHandler::answer)));
  }

  private static Response answer(Incident incident) {
    return Response.created(IncidentView.whole(incident));
  }
}
