package ca.jechemine.identity.http;

import ca.jechemine.identity.SignUpModule;
import ca.jechemine.identity.application.ResendEmail;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.EmailForm;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/auth/account/resend-email`
public final class ResendEmailHandler extends HttpHandler {

  private final ResendEmail resendEmail;

  public ResendEmailHandler() {
    this(SignUpModule.current());
  }

  private ResendEmailHandler(SignUpModule module) {
    this(module.edge(), module.resendEmail());
  }

  ResendEmailHandler(HttpEdge edge, ResendEmail resendEmail) {
    super(edge, Access.anyone());
    this.resendEmail = resendEmail;
  }

  @Override
  protected Response respond(Request request) {
    Violations violations = new Violations();
    Optional<EmailAddress> email = EmailForm.read(request.body(Body.class).email(), violations);
    violations.refuseIfAny();
    resendEmail.resend(email.orElseThrow(), request.viewerAddress());
    return Response.ok(OkView.OK);
  }

  @Json
  record Body(@Nullable String email) {}
}
