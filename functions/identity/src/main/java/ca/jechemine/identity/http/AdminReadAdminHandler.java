package ca.jechemine.identity.http;

import ca.jechemine.identity.AdministratorModule;
import ca.jechemine.identity.application.ShowAdministrators;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/admin/admins/{id}`
public final class AdminReadAdminHandler extends HttpHandler {

  private final ShowAdministrators administrators;

  public AdminReadAdminHandler() {
    this(AdministratorModule.current());
  }

  private AdminReadAdminHandler(AdministratorModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_ADMINS));
    this.administrators = module.showAdministrators();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(AdministratorView.whole(administrators.read(request.pathId("id"))));
  }
}
