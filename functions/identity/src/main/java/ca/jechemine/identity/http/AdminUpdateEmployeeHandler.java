package ca.jechemine.identity.http;

import ca.jechemine.identity.PeopleModule;
import ca.jechemine.identity.application.KeepEmployees;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.InstantSource;

/// `PUT /api/admin/employees/{id}`
public final class AdminUpdateEmployeeHandler extends HttpHandler {

  private final KeepEmployees keepEmployees;
  private final InstantSource clock;

  public AdminUpdateEmployeeHandler() {
    this(PeopleModule.current());
  }

  private AdminUpdateEmployeeHandler(PeopleModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_USERS));
    this.keepEmployees = module.keepEmployees();
    this.clock = module.clock();
  }

  @Override
  protected Response respond(Request request) {
    UserId id = new UserId(request.pathId("id"));
    EmployeeBody body = EmployeeBody.read(request.fields(), false, clock.instant());
    return Response.ok(
        EmployeeView.of(
            keepEmployees.change(id, body.password(), body::on, AdminFields.author(request))));
  }
}
