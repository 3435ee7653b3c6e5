package ca.jechemine.identity.http;

import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.SignUpModule;
import ca.jechemine.identity.application.SignUp;
import ca.jechemine.identity.application.SignedUp;
import ca.jechemine.identity.domain.SignUpForm;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Identity;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `POST /api/auth/signup`
///
/// The route is public, so that no authorizer says who calls. Who signs somebody else up as an
/// administrator is recognised here, through the same door.
public final class SignUpHandler extends HttpHandler {

  private final SignUp signUp;
  private final CallerAtTheDoor door;
  private final InstantSource clock;

  public SignUpHandler() {
    this(SignUpModule.current(), IdentityModule.current());
  }

  private SignUpHandler(SignUpModule module, IdentityModule identity) {
    super(module.edge(), Access.anyone());
    this.signUp = module.signUp();
    this.door = CallerAtTheDoor.of(identity);
    this.clock = identity.clock();
  }

  @Override
  protected Response respond(Request request) {
    Map<String, @Nullable Object> body = request.fields();
    String source = request.viewerAddress();
    Receipts<SignedUp> receipts =
        request.receipts(it -> Response.created(SignedUpView.of(it, request.language())));
    if (!Boolean.TRUE.equals(body.get("provisionedByAdmin"))) {
      SignUpForm form = SignUpForm.read(body, false, clock.instant());
      SignedUp done = signUp.signUp(form, source, receipts);
      return Response.created(SignedUpView.of(done, request.language()));
    }
    Identity caller = door.identify(request);
    Access.signedIn().check(caller);
    SignUpForm form = SignUpForm.read(body, true, clock.instant());
    Access.admin(needed(form.role())).check(caller);
    SignedUp done = signUp.provision(form, source, receipts);
    return Response.created(SignedUpView.of(done, request.language()));
  }

  private static AdminPermission needed(Role role) {
    return role == Role.PROFESSIONAL
        ? AdminPermission.MANAGE_PROFESSIONALS
        : AdminPermission.MANAGE_PATIENTS;
  }
}
