package ca.jechemine.identity.http;

import ca.jechemine.identity.PeopleModule;
import ca.jechemine.identity.application.ReadMedicalProfile;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/admin/patients/{id}/medical-profile`
public final class AdminReadMedicalProfileHandler extends HttpHandler {

  private final ReadMedicalProfile readMedicalProfile;

  public AdminReadMedicalProfileHandler() {
    this(PeopleModule.current());
  }

  private AdminReadMedicalProfileHandler(PeopleModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS));
    this.readMedicalProfile = module.readMedicalProfile();
  }

  @Override
  protected Response respond(Request request) {
    UserId id = new UserId(request.pathId("id"));
    return Response.ok(
        FormView.of(readMedicalProfile.of(id, request.caller(), Origins.of(request))));
  }
}
