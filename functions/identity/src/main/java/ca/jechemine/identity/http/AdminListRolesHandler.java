package ca.jechemine.identity.http;

import ca.jechemine.identity.AdministratorModule;
import ca.jechemine.identity.domain.AdminRole;
import ca.jechemine.kernel.Language;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// `GET /api/admin/roles`
public final class AdminListRolesHandler extends HttpHandler {

  public AdminListRolesHandler() {
    super(AdministratorModule.current().edge(), Access.activeAdmin());
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(
        new Answer(
            Stream.of(AdminRole.values()).map(it -> RoleView.of(it, request.language())).toList()));
  }

  @Json
  record Answer(List<RoleView> roles) {}

  @Json
  record RoleView(String role, String name, String description, Map<String, Boolean> permissions) {

    static RoleView of(AdminRole role, Language language) {
      return new RoleView(
          role.code(),
          role.title(),
          role.description().in(language),
          PermissionsView.of(role.preset()));
    }
  }
}
