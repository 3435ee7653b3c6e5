package ca.jechemine.identity.http;

import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.application.UnlinkGuardian;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `DELETE /api/users/guardian`: the caller's word that it is over.
public final class UnlinkGuardianHandler extends HttpHandler {

  private static final Text ENDED =
      new Text("Les deux comptes ne sont plus liés.", "The two accounts are no longer linked.");

  private final UnlinkGuardian unlinkGuardian;

  public UnlinkGuardianHandler() {
    this(UserModule.current());
  }

  private UnlinkGuardianHandler(UserModule module) {
    super(module.edge(), Access.signedIn());
    this.unlinkGuardian = module.unlinkGuardian();
  }

  @Override
  protected Response respond(Request request) {
    UserId minor =
        request
            .query("minorUserId")
            .filter(HexId::isValid)
            .map(UserId::new)
            .orElseThrow(() ->
                Refusal.invalid(
                    "minorUserId",
                    new Text("n’est pas un identifiant valide", "is not a valid id")));
    unlinkGuardian.unlink(request.caller().id(), minor);
    return Response.ok(new LinkGuardianHandler.Done(true, ENDED.in(request.language())));
  }
}
