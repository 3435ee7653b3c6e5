package ca.jechemine.identity.http;

import ca.jechemine.identity.SessionModule;
import ca.jechemine.identity.application.RefreshToken;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/auth/tokens/refresh`
public final class RefreshTokenHandler extends HttpHandler {

  private final RefreshToken refreshToken;
  private final ForwardedViewers viewers;

  public RefreshTokenHandler() {
    this(SessionModule.current());
  }

  private RefreshTokenHandler(SessionModule module) {
    super(module.edge(), Access.anyone());
    this.refreshToken = module.refreshToken();
    this.viewers = new ForwardedViewers(module.nextAuthSecret(), module.clock());
  }

  @Override
  protected Response respond(Request request) {
    String token = request.body(RefreshTokenBody.class).given();
    return Response.ok(
        SessionView.of(
            refreshToken.refresh(token, viewers.visitor(request, "/api/auth/tokens/refresh"))));
  }
}
