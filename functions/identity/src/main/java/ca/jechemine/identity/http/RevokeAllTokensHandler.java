package ca.jechemine.identity.http;

import ca.jechemine.identity.SessionModule;
import ca.jechemine.identity.application.RevokeAllTokens;
import ca.jechemine.identity.domain.Visitor;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/auth/tokens/revoke-all`
public final class RevokeAllTokensHandler extends HttpHandler {

  private final RevokeAllTokens revokeAllTokens;

  public RevokeAllTokensHandler() {
    this(SessionModule.current());
  }

  private RevokeAllTokensHandler(SessionModule module) {
    super(module.edge(), Access.signedIn());
    this.revokeAllTokens = module.revokeAllTokens();
  }

  @Override
  protected Response respond(Request request) {
    Visitor visitor = ForwardedViewers.visitor(request);
    revokeAllTokens.revokeAll(request.caller().id(), visitor);
    return Response.ok(new DoneView(true));
  }
}
