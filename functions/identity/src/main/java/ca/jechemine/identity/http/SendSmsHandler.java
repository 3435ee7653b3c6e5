package ca.jechemine.identity.http;

import ca.jechemine.identity.SignUpModule;
import ca.jechemine.identity.application.SendSms;
import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/auth/account/send-sms`
public final class SendSmsHandler extends HttpHandler {

  private final SendSms sendSms;

  public SendSmsHandler() {
    this(SignUpModule.current());
  }

  private SendSmsHandler(SignUpModule module) {
    this(module.edge(), module.sendSms());
  }

  SendSmsHandler(HttpEdge edge, SendSms sendSms) {
    super(edge, Access.anyone());
    this.sendSms = sendSms;
  }

  @Override
  protected Response respond(Request request) {
    Body.Given given = request.body(Body.class).given();
    Duration life = sendSms.send(given.userId(), given.phoneStepToken(), request.viewerAddress());
    return Response.ok(new View(true, life.toMillis()));
  }

  @Json
  record Body(@Nullable String userId, @Nullable String phoneStepToken) {

    Given given() {
      Violations violations = new Violations();
      Optional<UserId> id = ProofFields.userId(userId, violations);
      Optional<String> secret =
          ProofFields.secret(phoneStepToken, "phoneStepToken", Kind.PHONE_STEP, violations);
      violations.refuseIfAny();
      return new Given(id.orElseThrow(), secret.orElseThrow());
    }

    record Given(UserId userId, String phoneStepToken) {}
  }

  /// That a code is on its way, and how long it lives.
  @Json
  record View(boolean ok, long smsTtlMs) {}
}
