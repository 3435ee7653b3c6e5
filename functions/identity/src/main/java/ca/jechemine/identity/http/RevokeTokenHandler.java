package ca.jechemine.identity.http;

import ca.jechemine.identity.SessionModule;
import ca.jechemine.identity.application.RevokeToken;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/auth/tokens/revoke`
public final class RevokeTokenHandler extends HttpHandler {

  private final RevokeToken revokeToken;
  private final ForwardedViewers viewers;

  public RevokeTokenHandler() {
    this(SessionModule.current());
  }

  private RevokeTokenHandler(SessionModule module) {
    super(module.edge(), Access.anyone());
    this.revokeToken = module.revokeToken();
    this.viewers = new ForwardedViewers(module.nextAuthSecret(), module.clock());
  }

  @Override
  protected Response respond(Request request) {
    String token = request.body(RefreshTokenBody.class).given();
    revokeToken.revoke(token, viewers.visitor(request, "/api/auth/tokens/revoke"));
    return Response.ok(new DoneView(true));
  }
}
