package ca.jechemine.identity.http;

import ca.jechemine.identity.SignUpModule;
import ca.jechemine.identity.application.InitiatePhoneVerify;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `POST /api/auth/account/initiate-phone-verify`
public final class InitiatePhoneVerifyHandler extends HttpHandler {

  private final InitiatePhoneVerify initiatePhoneVerify;

  public InitiatePhoneVerifyHandler() {
    this(SignUpModule.current());
  }

  private InitiatePhoneVerifyHandler(SignUpModule module) {
    this(module.edge(), module.initiatePhoneVerify());
  }

  InitiatePhoneVerifyHandler(HttpEdge edge, InitiatePhoneVerify initiatePhoneVerify) {
    super(edge, Access.signedIn());
    this.initiatePhoneVerify = initiatePhoneVerify;
  }

  @Override
  protected Response respond(Request request) {
    UserId id = request.caller().id();
    return initiatePhoneVerify
        .initiate(id, request.viewerAddress())
        .map(it -> Response.ok(new Begun(id.value(), it.token(), it.phoneMasked())))
        .orElseGet(() -> Response.ok(new Verified(true)));
  }

  /// What goes on with the phone step.
  @Json
  record Begun(String userId, String phoneStepToken, String phoneMasked) {}

  /// That nothing is left to prove.
  @Json
  record Verified(boolean alreadyVerified) {}
}
