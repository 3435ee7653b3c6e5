package ca.jechemine.identity.http;

import ca.jechemine.identity.ProfileModule;
import ca.jechemine.identity.application.ReadProfile;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/profile/{userId}`
public final class ReadProfileHandler extends HttpHandler {

  private final ReadProfile readProfile;

  public ReadProfileHandler() {
    this(ProfileModule.current());
  }

  private ReadProfileHandler(ProfileModule module) {
    super(module.edge(), Access.signedIn());
    this.readProfile = module.readProfile();
  }

  @Override
  protected Response respond(Request request) {
    UserId id = new UserId(request.pathId("userId"));
    return Response.ok(FormView.of(readProfile.of(id, request.caller(), Origins.of(request))));
  }
}
