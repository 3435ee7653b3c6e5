package ca.jechemine.identity.http;

import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.application.ReadUser;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/users/me`
public final class ReadOwnUserHandler extends HttpHandler {

  private final ReadUser readUser;

  public ReadOwnUserHandler() {
    this(UserModule.current());
  }

  private ReadOwnUserHandler(UserModule module) {
    super(module.edge(), Access.signedIn());
    this.readUser = module.readUser();
  }

  @Override
  protected Response respond(Request request) {
    return UserView.answer(readUser.own(request.caller().id()));
  }
}
