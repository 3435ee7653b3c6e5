package ca.jechemine.identity.http;

import ca.jechemine.identity.PeopleModule;
import ca.jechemine.identity.application.UpdateUser;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.InstantSource;

/// `PUT /api/admin/users/{id}`: the account and the form of its role out of one flat body.
public final class AdminUpdateUserHandler extends HttpHandler {

  private final UpdateUser updateUser;
  private final InstantSource clock;

  public AdminUpdateUserHandler() {
    this(PeopleModule.current());
  }

  private AdminUpdateUserHandler(PeopleModule module) {
    super(
        module.edge(),
        Access.admin(
            AdminPermission.MANAGE_PATIENTS,
            AdminPermission.MANAGE_PROFESSIONALS,
            AdminPermission.APPROVE_PROFESSIONALS));
    this.updateUser = module.updateUser();
    this.clock = module.clock();
  }

  @Override
  protected Response respond(Request request) {
    UserId id = new UserId(request.pathId("id"));
    UpdateUser.Change change = WholeUserBody.change(request.fields(), clock.instant());
    updateUser.change(id, change, request.caller(), Origins.of(request));
    return Response.ok(new DoneView(true));
  }
}
