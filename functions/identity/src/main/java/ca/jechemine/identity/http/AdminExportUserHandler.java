package ca.jechemine.identity.http;

import ca.jechemine.identity.PrivacyModule;
import ca.jechemine.identity.application.ExportUser;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;

/// `POST /api/admin/users/{id}/export`
public final class AdminExportUserHandler extends HttpHandler {

  private final ExportUser exportUser;

  public AdminExportUserHandler() {
    this(PrivacyModule.current());
  }

  private AdminExportUserHandler(PrivacyModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_USERS));
    this.exportUser = module.exportUser();
  }

  @Override
  protected Response respond(Request request) {
    UserId id = new UserId(request.pathId("id"));
    return answer(
        exportUser.export(
            id, AdminFields.author(request), request.receipts(AdminExportUserHandler::answer)));
  }

  private static Response answer(Instant expiresAt) {
    return Response.ok(new ExportedView(true, expiresAt.toString()));
  }

  @Json
  record ExportedView(boolean success, String expiresAt) {}
}
