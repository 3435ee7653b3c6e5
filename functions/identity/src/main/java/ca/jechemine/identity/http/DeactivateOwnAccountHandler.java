package ca.jechemine.identity.http;

import ca.jechemine.identity.PrivacyModule;
import ca.jechemine.identity.application.DeactivateAccount;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/users/me/deactivate`
public final class DeactivateOwnAccountHandler extends HttpHandler {

  private final DeactivateAccount deactivateAccount;

  public DeactivateOwnAccountHandler() {
    this(PrivacyModule.current());
  }

  private DeactivateOwnAccountHandler(PrivacyModule module) {
    super(module.edge(), Access.alsoPending(Role.CLIENT, Role.PROFESSIONAL));
    this.deactivateAccount = module.deactivateAccount();
  }

  @Override
  protected Response respond(Request request) {
    deactivateAccount.deactivate(request.caller().id());
    return Response.ok(PrivacyView.Done.DONE);
  }
}
