package ca.jechemine.identity.http;

import ca.jechemine.identity.AdministratorModule;
import ca.jechemine.identity.application.ChangeAdministrator;
import ca.jechemine.identity.domain.AdminChange;
import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `PUT /api/admin/admins/{id}`: what is absent stays as it is.
public final class AdminUpdateAdminHandler extends HttpHandler {

  private static final Text UPDATED =
      new Text(
          "Les droits de l’administrateur ont été modifiés.",
          "The administrator’s rights have been changed.");

  private final ChangeAdministrator changeAdministrator;

  public AdminUpdateAdminHandler() {
    this(AdministratorModule.current());
  }

  private AdminUpdateAdminHandler(AdministratorModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_ADMINS));
    this.changeAdministrator = module.changeAdministrator();
  }

  @Override
  protected Response respond(Request request) {
    AdminChange change = request.body(Body.class).change();
    AdminRecord record =
        changeAdministrator.change(request.pathId("id"), change, AdminFields.author(request));
    return Response.ok(new Answer(UPDATED.in(request.language()), RecordView.of(record)));
  }

  @Json
  record Body(
      @Nullable String role,
      @Nullable Map<String, @Nullable Boolean> permissions,
      @Nullable Boolean isActive) {

    AdminChange change() {
      return new AdminChange(
          AdminFields.role(role).orElse(null), PermissionsView.read(permissions), isActive);
    }
  }

  @Json
  record Answer(String message, RecordView admin) {}

  @Json
  record RecordView(String id, String role, Map<String, Boolean> permissions, boolean isActive) {

    static RecordView of(AdminRecord record) {
      return new RecordView(
          record.id(),
          record.role().code(),
          PermissionsView.of(record.permissions()),
          record.isActive());
    }
  }
}
