package ca.jechemine.administration.http;

import ca.jechemine.administration.SettingsModule;
import ca.jechemine.administration.application.ChangeSettings;
import ca.jechemine.administration.domain.settings.PlatformSettings.Edit;
import ca.jechemine.administration.domain.settings.SettingsForm;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `PUT /api/admin/settings`
public final class AdminUpdateSettingsHandler extends HttpHandler {

  private final ChangeSettings changeSettings;

  public AdminUpdateSettingsHandler() {
    this(SettingsModule.current());
  }

  private AdminUpdateSettingsHandler(SettingsModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_SETTINGS));
    this.changeSettings = module.changeSettings();
  }

  @Override
  protected Response respond(Request request) {
    Map<String, @Nullable Object> body = request.fields();
    List<Edit> edits = SettingsForm.parse(body, request.language());
    return Response.ok(
        SettingsView.of(
            changeSettings.change(request.caller(), edits, seen(body)), request.language()));
  }

  private static Optional<Long> seen(Map<String, @Nullable Object> body) {
    Object version = body.get("version");
    if (version == null) {
      return Optional.empty();
    }
    if (version instanceof Long it) {
      return Optional.of(it);
    }
    throw Refusal.invalid(
        "version", new Text("doit être un nombre entier", "must be a whole number"));
  }
}
