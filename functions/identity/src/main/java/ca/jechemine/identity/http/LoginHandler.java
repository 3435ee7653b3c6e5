package ca.jechemine.identity.http;

import ca.jechemine.identity.SessionModule;
import ca.jechemine.identity.application.LogIn;
import ca.jechemine.identity.application.Visit;
import ca.jechemine.identity.application.Visit.Purpose;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/auth/login`
public final class LoginHandler extends HttpHandler {

  private final LogIn logIn;
  private final ForwardedViewers viewers;

  public LoginHandler() {
    this(SessionModule.current());
  }

  private LoginHandler(SessionModule module) {
    super(module.edge(), Access.anyone());
    this.logIn = module.logIn();
    this.viewers = new ForwardedViewers(module.nextAuthSecret(), module.clock());
  }

  @Override
  protected Response respond(Request request) {
    LoginBody.Given given = request.body(LoginBody.class).given();
    Visit visit =
        new Visit(
            new EmailAddress(given.email()),
            viewers.visitor(request, "/api/auth/login"),
            Purpose.SIGN_IN);
    return Response.ok(SessionView.of(logIn.logIn(visit, given.password())));
  }
}
