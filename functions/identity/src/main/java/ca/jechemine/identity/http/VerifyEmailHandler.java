package ca.jechemine.identity.http;

import ca.jechemine.identity.SignUpModule;
import ca.jechemine.identity.application.VerifyEmail;
import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/auth/account/verify-email`
public final class VerifyEmailHandler extends HttpHandler {

  private final VerifyEmail verifyEmail;

  public VerifyEmailHandler() {
    this(SignUpModule.current());
  }

  private VerifyEmailHandler(SignUpModule module) {
    this(module.edge(), module.verifyEmail());
  }

  VerifyEmailHandler(HttpEdge edge, VerifyEmail verifyEmail) {
    super(edge, Access.anyone());
    this.verifyEmail = verifyEmail;
  }

  @Override
  protected Response respond(Request request) {
    Body.Given given = request.body(Body.class).given();
    return Response.ok(
        VerifiedEmailView.of(
            verifyEmail.verify(given.userId(), given.token(), ForwardedViewers.visitor(request))));
  }

  @Json
  record Body(@Nullable String userId, @Nullable String token) {

    Given given() {
      Violations violations = new Violations();
      Optional<UserId> id = ProofFields.userId(userId, violations);
      Optional<String> secret = ProofFields.secret(token, "token", Kind.EMAIL_LINK, violations);
      violations.refuseIfAny();
      return new Given(id.orElseThrow(), secret.orElseThrow());
    }

    record Given(UserId userId, String token) {}
  }
}
