package ca.jechemine.identity.http;

import ca.jechemine.identity.PeopleModule;
import ca.jechemine.identity.application.DeleteUser;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// `DELETE /api/admin/users/{id}`
public final class AdminDeleteUserHandler extends HttpHandler {

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  private final DeleteUser deleteUser;

  public AdminDeleteUserHandler() {
    this(PeopleModule.current());
  }

  private AdminDeleteUserHandler(PeopleModule module) {
    super(
        module.edge(),
        Access.admin(AdminPermission.MANAGE_PATIENTS, AdminPermission.MANAGE_PROFESSIONALS));
    this.deleteUser = module.deleteUser();
  }

  @Override
  protected Response respond(Request request) {
    UserId id = new UserId(request.pathId("id"));
    Instant until = deleteUser.delete(id, request.caller(), AdminFields.author(request));
    LocalDate day = LocalDate.ofInstant(until, TORONTO);
    Text message =
        new Text(
            "Le compte est fermé. Il sera anonymisé le %s; les documents comptables sont conservés."
                .formatted(day),
            "The account is closed. It will be anonymised on %s; accounting records are kept."
                .formatted(day));
    return Response.ok(new DeletedView(true, message.in(request.language()), until.toString()));
  }

  @Json
  record DeletedView(boolean success, String message, String anonymisedAt) {}
}
