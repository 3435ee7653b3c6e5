package ca.jechemine.identity.http;

import ca.jechemine.identity.ProfileModule;
import ca.jechemine.identity.application.ReadMedicalProfile;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/medical-profile`
public final class ReadOwnMedicalProfileHandler extends HttpHandler {

  private final ReadMedicalProfile readMedicalProfile;

  public ReadOwnMedicalProfileHandler() {
    this(ProfileModule.current());
  }

  private ReadOwnMedicalProfileHandler(ProfileModule module) {
    super(module.edge(), Access.signedIn());
    this.readMedicalProfile = module.readMedicalProfile();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(FormView.of(readMedicalProfile.own(request.caller().id())));
  }
}
