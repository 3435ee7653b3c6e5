package ca.jechemine.identity.http;

import ca.jechemine.identity.SessionModule;
import ca.jechemine.identity.application.ForgotPassword;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.Visitor;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.log.Log;
import io.avaje.jsonb.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `POST /api/auth/forgot-password`
public final class ForgotPasswordHandler extends HttpHandler {

  private final ForgotPassword forgotPassword;
  private final Log log;

  public ForgotPasswordHandler() {
    this(SessionModule.current());
  }

  private ForgotPasswordHandler(SessionModule module) {
    super(module.edge(), Access.anyone());
    this.forgotPassword = module.forgotPassword();
    this.log = module.log();
  }

  /// Answers alike whatever happens, a failure of ours included (contract 10 §3.7): it would tell
  /// that there was something to do. Only the limit is told.
  @Override
  protected Response respond(Request request) {
    Visitor visitor = ForwardedViewers.visitor(request);
    try {
      forgotPassword.ask(email(request), visitor);
    } catch (Refusal refusal) {
      throw refusal;
    } catch (RuntimeException failure) {
      log.error("password link not sent", Map.of(), failure);
    }
    return Response.ok(OkView.OK);
  }

  private static EmailAddress email(Request request) {
    try {
      String email = request.body(Body.class).email();
      return new EmailAddress(email == null ? "" : email);
    } catch (Refusal.Invalid noJson) {
      return new EmailAddress("");
    }
  }

  @Json
  record Body(@Nullable String email) {

    @Override
    public String toString() {
      return "an address";
    }
  }
}
