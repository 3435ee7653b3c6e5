package ca.jechemine.administration.http;

import ca.jechemine.administration.SettingsModule;
import ca.jechemine.administration.domain.settings.SettingsStore;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/admin/settings`
public final class AdminReadSettingsHandler extends HttpHandler {

  private final SettingsStore settings;

  public AdminReadSettingsHandler() {
    this(SettingsModule.current());
  }

  private AdminReadSettingsHandler(SettingsModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_SETTINGS));
    this.settings = module.settings();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(SettingsView.of(settings.read(), request.language()));
  }
}
