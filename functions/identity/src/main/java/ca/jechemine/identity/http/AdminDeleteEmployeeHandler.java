package ca.jechemine.identity.http;

import ca.jechemine.identity.PeopleModule;
import ca.jechemine.identity.application.DeleteUser;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `DELETE /api/admin/employees/{id}`
public final class AdminDeleteEmployeeHandler extends HttpHandler {

  private final DeleteUser deleteUser;

  public AdminDeleteEmployeeHandler() {
    this(PeopleModule.current());
  }

  private AdminDeleteEmployeeHandler(PeopleModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_USERS));
    this.deleteUser = module.deleteUser();
  }

  @Override
  protected Response respond(Request request) {
    deleteUser.deleteEmployee(new UserId(request.pathId("id")), AdminFields.author(request));
    return Response.ok(new DoneView(true));
  }
}
