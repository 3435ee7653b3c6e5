package ca.jechemine.administration.http;

import ca.jechemine.administration.IncidentsModule;
import ca.jechemine.administration.domain.incident.Incident;
import ca.jechemine.administration.domain.incident.IncidentRegister;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /api/admin/incidents`
public final class AdminListIncidentsHandler extends HttpHandler {

  private static final int USUAL = 20;
  private static final String SCOPE = "Incidents";

  private final IncidentRegister register;

  public AdminListIncidentsHandler() {
    this(IncidentsModule.current());
  }

  private AdminListIncidentsHandler(IncidentsModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_PLATFORM));
    this.register = module.register();
  }

  @Override
  protected Response respond(Request request) {
    Page<Incident> page =
        register.list(
            new PageRequest(
                PageLimit.of(request, USUAL),
                request.query("cursor").map(it -> cursors().read(it, SCOPE)).orElse(null)));
    return Response.ok(
        new Answer(
            page.items().stream().map(IncidentView::row).toList(),
            page.following().map(it -> cursors().of(it, SCOPE)).orElse(null)));
  }

  @Json
  record Answer(List<IncidentView> incidents, @Nullable String nextCursor) {}
}
