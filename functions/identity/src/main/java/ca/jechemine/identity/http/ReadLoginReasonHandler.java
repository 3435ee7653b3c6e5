package ca.jechemine.identity.http;

import ca.jechemine.identity.SessionModule;
import ca.jechemine.identity.application.ReadLoginReason;
import ca.jechemine.identity.application.Visit;
import ca.jechemine.identity.application.Visit.Purpose;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `POST /api/auth/account/login-reason`
public final class ReadLoginReasonHandler extends HttpHandler {

  private final ReadLoginReason readLoginReason;
  private final ForwardedViewers viewers;

  public ReadLoginReasonHandler() {
    this(SessionModule.current());
  }

  private ReadLoginReasonHandler(SessionModule module) {
    super(module.edge(), Access.anyone());
    this.readLoginReason = module.readLoginReason();
    this.viewers = new ForwardedViewers(module.nextAuthSecret(), module.clock());
  }

  @Override
  protected Response respond(Request request) {
    LoginBody.Given given = request.body(LoginBody.class).given();
    Visit visit =
        new Visit(
            new EmailAddress(given.email()),
            viewers.visitor(request, "/api/auth/account/login-reason"),
            Purpose.REASON);
    return Response.ok(new ReasonView(readLoginReason.read(visit, given.password())));
  }

  @Json
  record ReasonView(String code) {}
}
