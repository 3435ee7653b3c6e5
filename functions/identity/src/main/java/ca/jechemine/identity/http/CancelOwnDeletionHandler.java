package ca.jechemine.identity.http;

import ca.jechemine.identity.PrivacyModule;
import ca.jechemine.identity.application.RequestDeletion;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/users/me/cancel-deletion`
public final class CancelOwnDeletionHandler extends HttpHandler {

  private final RequestDeletion requestDeletion;

  public CancelOwnDeletionHandler() {
    this(PrivacyModule.current());
  }

  private CancelOwnDeletionHandler(PrivacyModule module) {
    super(module.edge(), Access.alsoPending(Role.CLIENT, Role.PROFESSIONAL));
    this.requestDeletion = module.requestDeletion();
  }

  @Override
  protected Response respond(Request request) {
    requestDeletion.cancel(request.caller().id());
    return Response.ok(PrivacyView.Done.DONE);
  }
}
