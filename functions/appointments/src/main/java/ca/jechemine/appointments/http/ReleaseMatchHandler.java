package ca.jechemine.appointments.http;

import ca.jechemine.appointments.RoutingModule;
import ca.jechemine.appointments.application.ReleaseMatch;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `POST /api/appointments/{id}/release`
public final class ReleaseMatchHandler extends HttpHandler {

  private final ReleaseMatch releaseMatch;

  public ReleaseMatchHandler() {
    this(RoutingModule.current());
  }

  private ReleaseMatchHandler(RoutingModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.releaseMatch = module.releaseMatch();
  }

  @Override
  protected Response respond(Request request) {
    AppointmentId id = new AppointmentId(request.pathId("id"));
    releaseMatch.release(request.caller().id(), id);
    return Response.ok(new Answer(id.value(), true));
  }

  @Json
  record Answer(String id, boolean released) {}
}
