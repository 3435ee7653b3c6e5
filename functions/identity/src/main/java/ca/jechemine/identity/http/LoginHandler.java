package ca.jechemine.identity.http;

import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.application.LogIn;
import ca.jechemine.identity.application.Visit;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/auth/login`
public final class LoginHandler extends HttpHandler {

  private final LogIn logIn;

  public LoginHandler() {
    this(IdentityModule.current());
  }

  private LoginHandler(IdentityModule module) {
    this(module.edge(), module.logIn());
  }

  LoginHandler(HttpEdge edge, LogIn logIn) {
    super(edge, Access.anyone());
    this.logIn = logIn;
  }

  @Override
  protected Response respond(Request request) {
    LoginBody.Given given = request.body(LoginBody.class).given();
    Visit visit =
        new Visit(
            new EmailAddress(given.email()),
            request.viewerAddress(),
            request.header("user-agent").orElse(""));
    return Response.ok(SessionView.of(logIn.logIn(visit, given.password())));
  }
}
