package ca.jechemine.identity.http;

import ca.jechemine.identity.SignUpModule;
import ca.jechemine.identity.application.VerifyPhone;
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

/// `POST /api/auth/account/verify-phone`
public final class VerifyPhoneHandler extends HttpHandler {

  private final VerifyPhone verifyPhone;

  public VerifyPhoneHandler() {
    this(SignUpModule.current());
  }

  private VerifyPhoneHandler(SignUpModule module) {
    this(module.edge(), module.verifyPhone());
  }

  VerifyPhoneHandler(HttpEdge edge, VerifyPhone verifyPhone) {
    super(edge, Access.anyone());
    this.verifyPhone = verifyPhone;
  }

  @Override
  protected Response respond(Request request) {
    Body.Given given = request.body(Body.class).given();
    verifyPhone.verify(
        given.userId(), given.phoneStepToken(), given.code(), ForwardedViewers.visitor(request));
    return Response.ok(OkView.OK);
  }

  @Json
  record Body(@Nullable String userId, @Nullable String phoneStepToken, @Nullable String code) {

    Given given() {
      Violations violations = new Violations();
      Optional<UserId> id = ProofFields.userId(userId, violations);
      Optional<String> secret =
          ProofFields.secret(phoneStepToken, "phoneStepToken", Kind.PHONE_STEP, violations);
      Optional<String> digits = ProofFields.code(code, violations);
      violations.refuseIfAny();
      return new Given(id.orElseThrow(), secret.orElseThrow(), digits.orElseThrow());
    }

    record Given(UserId userId, String phoneStepToken, String code) {}
  }
}
