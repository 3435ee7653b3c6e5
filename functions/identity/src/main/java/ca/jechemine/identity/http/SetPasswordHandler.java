package ca.jechemine.identity.http;

import ca.jechemine.identity.SessionModule;
import ca.jechemine.identity.application.PasswordLimits;
import ca.jechemine.identity.application.SetPassword;
import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.identity.domain.PasswordForm;
import ca.jechemine.identity.domain.Visitor;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// `POST /api/auth/account/set-password`
public final class SetPasswordHandler extends HttpHandler {

  private final PasswordLimits limits;
  private final SetPassword setPassword;

  public SetPasswordHandler() {
    this(SessionModule.current());
  }

  private SetPasswordHandler(SessionModule module) {
    super(module.edge(), Access.anyone());
    this.limits = module.limits();
    this.setPassword = module.setPassword();
  }

  @Override
  protected Response respond(Request request) {
    Visitor visitor = ForwardedViewers.visitor(request);
    limits.countChosen(visitor.source());
    setPassword.set(request.body(Body.class).choice(), visitor);
    return Response.ok(new DoneView(true));
  }

  @Json
  record Body(@Nullable String uid, @Nullable String token, @Nullable String password) {

    /// What was chosen through which link.
    ///
    /// @throws ca.jechemine.kernel.Refusal naming what has not the form of one
    SetPassword.Choice choice() {
      String holder = uid == null ? "" : uid;
      String secret = token == null ? "" : token;
      if (!HexId.isValid(holder) || !Kind.PASSWORD_LINK.isWellFormed(secret)) {
        throw SetPassword.invalidLink();
      }
      Violations violations = new Violations();
      String chosen = PasswordForm.read(password, violations);
      violations.refuseIfAny();
      return new SetPassword.Choice(new UserId(holder), secret, chosen);
    }

    @Override
    public String toString() {
      return "a chosen password";
    }
  }
}
