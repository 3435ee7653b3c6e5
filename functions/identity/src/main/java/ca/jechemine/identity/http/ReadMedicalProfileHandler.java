package ca.jechemine.identity.http;

import ca.jechemine.identity.ProfileModule;
import ca.jechemine.identity.application.ReadMedicalProfile;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/medical-profile/{userId}`: all of it, or what is needed to decide on a request.
public final class ReadMedicalProfileHandler extends HttpHandler {

  private final ReadMedicalProfile readMedicalProfile;

  public ReadMedicalProfileHandler() {
    this(ProfileModule.current());
  }

  private ReadMedicalProfileHandler(ProfileModule module) {
    super(module.edge(), Access.signedIn());
    this.readMedicalProfile = module.readMedicalProfile();
  }

  @Override
  protected Response respond(Request request) {
    UserId id = new UserId(request.pathId("userId"));
    return Response.ok(
        FormView.of(readMedicalProfile.of(id, request.caller(), Origins.of(request))));
  }
}
