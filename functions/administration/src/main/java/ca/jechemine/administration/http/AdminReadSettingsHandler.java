package ca.jechemine.administration.http;

import ca.jechemine.administration.SettingsModule;
import ca.jechemine.administration.application.ShowSettings;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/admin/settings`
public final class AdminReadSettingsHandler extends HttpHandler {

  private final ShowSettings showSettings;

  public AdminReadSettingsHandler() {
    this(SettingsModule.current());
  }

  private AdminReadSettingsHandler(SettingsModule module) {
    super(
        module.edge(),
        Access.admin(AdminPermission.MANAGE_SETTINGS, AdminPermission.MANAGE_PLATFORM));
    this.showSettings = module.showSettings();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(
        SettingsView.of(showSettings.show(request.caller().id()), request.language()));
  }
}
