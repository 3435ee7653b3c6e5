package ca.jechemine.identity.http;

import ca.jechemine.identity.ProfileModule;
import ca.jechemine.identity.application.ReadProfile;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/profile`
public final class ReadOwnProfileHandler extends HttpHandler {

  private final ReadProfile readProfile;

  public ReadOwnProfileHandler() {
    this(ProfileModule.current());
  }

  private ReadOwnProfileHandler(ProfileModule module) {
    super(module.edge(), Access.signedIn());
    this.readProfile = module.readProfile();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(FormView.of(readProfile.own(request.caller().id())));
  }
}
