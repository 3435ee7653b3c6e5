package ca.jechemine.identity.http;

import ca.jechemine.identity.PeopleModule;
import ca.jechemine.identity.application.KeepEmployees;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/admin/employees/{id}`
public final class AdminReadEmployeeHandler extends HttpHandler {

  private final KeepEmployees keepEmployees;

  public AdminReadEmployeeHandler() {
    this(PeopleModule.current());
  }

  private AdminReadEmployeeHandler(PeopleModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_USERS));
    this.keepEmployees = module.keepEmployees();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(EmployeeView.of(keepEmployees.read(new UserId(request.pathId("id")))));
  }
}
