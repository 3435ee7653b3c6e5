package ca.jechemine.identity.http;

import ca.jechemine.identity.PrivacyModule;
import ca.jechemine.identity.application.RequestDeletion;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/users/me/request-deletion`
public final class RequestOwnDeletionHandler extends HttpHandler {

  private final RequestDeletion requestDeletion;

  public RequestOwnDeletionHandler() {
    this(PrivacyModule.current());
  }

  private RequestOwnDeletionHandler(PrivacyModule module) {
    super(module.edge(), Access.alsoPending(Role.CLIENT, Role.PROFESSIONAL));
    this.requestDeletion = module.requestDeletion();
  }

  @Override
  protected Response respond(Request request) {
    boolean isFirst = requestDeletion.request(request.caller().id());
    return Response.ok(isFirst ? PrivacyView.Done.DONE : PrivacyView.Done.ALREADY_REQUESTED);
  }
}
