package ca.jechemine.identity.http;

import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.application.ReadUser;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/users/{id}`
public final class ReadUserHandler extends HttpHandler {

  private final ReadUser readUser;

  public ReadUserHandler() {
    this(UserModule.current());
  }

  private ReadUserHandler(UserModule module) {
    super(module.edge(), Access.signedIn());
    this.readUser = module.readUser();
  }

  @Override
  protected Response respond(Request request) {
    UserId id = new UserId(request.pathId("id"));
    return UserView.answer(readUser.read(id, request.caller(), Origins.of(request)));
  }
}
