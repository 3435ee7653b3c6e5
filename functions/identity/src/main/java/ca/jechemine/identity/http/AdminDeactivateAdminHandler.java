package ca.jechemine.identity.http;

import ca.jechemine.identity.AdministratorModule;
import ca.jechemine.identity.application.ChangeAdministrator;
import ca.jechemine.identity.domain.AdminChange;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `DELETE /api/admin/admins/{id}`
public final class AdminDeactivateAdminHandler extends HttpHandler {

  private static final Text DEACTIVATED =
      new Text("L’administrateur a été désactivé.", "The administrator has been deactivated.");

  private final ChangeAdministrator changeAdministrator;

  public AdminDeactivateAdminHandler() {
    this(AdministratorModule.current());
  }

  private AdminDeactivateAdminHandler(AdministratorModule module) {
    super(module.edge(), Access.admin(AdminPermission.DELETE_ADMINS));
    this.changeAdministrator = module.changeAdministrator();
  }

  @Override
  protected Response respond(Request request) {
    changeAdministrator.change(
        request.pathId("id"), AdminChange.end(), AdminFields.author(request));
    return Response.ok(new MessageAnswer(DEACTIVATED.in(request.language())));
  }
}
