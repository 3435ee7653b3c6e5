package ca.jechemine.identity.http;

import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.SignUpModule;
import ca.jechemine.identity.application.SignUp;
import ca.jechemine.identity.application.SignedUp;
import ca.jechemine.identity.domain.SignUpForm;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `POST /api/auth/signup`
///
/// The route is public, so that no authorizer says who calls. Who signs somebody else up as an
/// administrator is recognised here, through the same door.
public final class SignUpHandler extends HttpHandler {

  private final SignUp signUp;
  private final Door door;
  private final InstantSource clock;

  public SignUpHandler() {
    this(SignUpModule.current(), IdentityModule.current());
  }

  private SignUpHandler(SignUpModule module, IdentityModule identity) {
    this(
        module.edge(),
        module.signUp(),
        new Door(
            identity.accessTokens(),
            identity.frontendSessions(),
            identity.recognizeCaller(),
            new SiteOrigin(identity.siteUrl()),
            identity.clock()),
        identity.clock());
  }

  SignUpHandler(HttpEdge edge, SignUp signUp, Door door, InstantSource clock) {
    super(edge, Access.anyone());
    this.signUp = signUp;
    this.door = door;
    this.clock = clock;
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
    Caller caller = door.identify(asked(request)).caller();
    SignUpForm form = SignUpForm.read(body, true, clock.instant());
    requireAdmin(caller, form.role());
    SignedUp done = signUp.provision(form, source, receipts);
    return Response.created(SignedUpView.of(done, request.language()));
  }

  private static void requireAdmin(Caller caller, Role role) {
    AdminPermission needed =
        role == Role.PROFESSIONAL
            ? AdminPermission.MANAGE_PROFESSIONALS
            : AdminPermission.MANAGE_PATIENTS;
    if (!caller.may(needed)) {
      throw Refusal.forbidden(
          "FORBIDDEN",
          new Text(
              "Vous n’avez pas accès à cette action.", "You do not have access to this action."));
    }
  }

  /// The request as the authorizer would have been asked about it.
  private static AuthorizerEvent asked(Request request) {
    Map<String, String> headers =
        Stream.of("authorization", "origin", "referer", "sec-fetch-site")
            .filter(it -> request.header(it).isPresent())
            .collect(Collectors.toMap(it -> it, it -> request.header(it).orElseThrow()));
    return new AuthorizerEvent(
        "POST /api/auth/signup",
        request.cookies(),
        headers,
        new AuthorizerEvent.RequestContext(null, new AuthorizerEvent.Http("POST")));
  }
}
