package ca.jechemine.identity.http;

import ca.jechemine.identity.AdministratorModule;
import ca.jechemine.identity.application.ChangeAdministrator;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/admin/admins/{id}/demote`
public final class AdminDemoteAdminHandler extends HttpHandler {

  private static final Text DEMOTED =
      new Text(
          "L’administrateur est redevenu un employé.",
          "The administrator is now an employee again.");

  private final ChangeAdministrator changeAdministrator;

  public AdminDemoteAdminHandler() {
    this(AdministratorModule.current());
  }

  private AdminDemoteAdminHandler(AdministratorModule module) {
    super(module.edge(), Access.admin(AdminPermission.DELETE_ADMINS));
    this.changeAdministrator = module.changeAdministrator();
  }

  @Override
  protected Response respond(Request request) {
    changeAdministrator.demote(request.pathId("id"), AdminFields.author(request));
    return Response.ok(new MessageAnswer(DEMOTED.in(request.language())));
  }
}
