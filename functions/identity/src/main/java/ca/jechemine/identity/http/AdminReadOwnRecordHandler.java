package ca.jechemine.identity.http;

import ca.jechemine.identity.AdministratorModule;
import ca.jechemine.identity.application.ShowAdministrators;
import ca.jechemine.identity.domain.Administrator;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.Map;

/// `GET /api/admin/me`: for whoever has the role, which says nothing; without an active Admin
/// record there is nothing to read.
public final class AdminReadOwnRecordHandler extends HttpHandler {

  private final ShowAdministrators administrators;

  public AdminReadOwnRecordHandler() {
    this(AdministratorModule.current());
  }

  private AdminReadOwnRecordHandler(AdministratorModule module) {
    super(module.edge(), Access.only(Role.ADMIN));
    this.administrators = module.showAdministrators();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(
        administrators
            .own(request.caller().id())
            .map(Answer::of)
            .orElseThrow(() ->
                Refusal.notFound(
                    new Text(
                        "Vous n’êtes pas administrateur en ce moment.",
                        "You are not an administrator at the moment."))));
  }

  @Json
  record Answer(
      String id, String userId, String role, Map<String, Boolean> permissions, boolean isActive) {

    static Answer of(Administrator admin) {
      return new Answer(
          admin.record().id(),
          admin.account().value(),
          admin.record().role().code(),
          PermissionsView.of(admin.record().permissions()),
          admin.record().isActive());
    }
  }
}
