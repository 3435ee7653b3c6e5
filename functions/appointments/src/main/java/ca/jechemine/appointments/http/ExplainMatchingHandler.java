package ca.jechemine.appointments.http;

import ca.jechemine.appointments.RoutingModule;
import ca.jechemine.appointments.application.ExplainMatching;
import ca.jechemine.appointments.application.ExplainMatching.Explained;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/appointments/{id}/matching`
public final class ExplainMatchingHandler extends HttpHandler {

  private final ExplainMatching explainMatching;

  public ExplainMatchingHandler() {
    this(RoutingModule.current());
  }

  private ExplainMatchingHandler(RoutingModule module) {
    super(module.edge(), Access.signedIn());
    this.explainMatching = module.explainMatching();
  }

  @Override
  protected Response respond(Request request) {
    Explained explained =
        explainMatching.explain(Readers.of(request), new AppointmentId(request.pathId("id")));
    return explained.viewer() == Viewer.ADMIN
        ? Response.ok(MatchingView.Detailed.of(explained, request.language()))
        : Response.ok(MatchingView.of(explained, request.language()));
  }
}
