package ca.jechemine.identity.http;

import ca.jechemine.identity.PeopleModule;
import ca.jechemine.identity.application.ReadWholeUser;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/admin/users/{id}`: which right it takes depends on whose account it is.
public final class AdminReadUserHandler extends HttpHandler {

  private final ReadWholeUser readWholeUser;

  public AdminReadUserHandler() {
    this(PeopleModule.current());
  }

  private AdminReadUserHandler(PeopleModule module) {
    super(
        module.edge(),
        Access.admin(
            AdminPermission.MANAGE_PATIENTS,
            AdminPermission.MANAGE_BILLING,
            AdminPermission.MANAGE_PROFESSIONALS,
            AdminPermission.MANAGE_USERS));
    this.readWholeUser = module.readWholeUser();
  }

  @Override
  protected Response respond(Request request) {
    UserId id = new UserId(request.pathId("id"));
    return Response.ok(
        WholeUserView.of(
            readWholeUser.read(id, request.caller(), Origins.of(request)), request.language()));
  }
}
