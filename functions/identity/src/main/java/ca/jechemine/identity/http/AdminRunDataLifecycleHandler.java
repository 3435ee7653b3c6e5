package ca.jechemine.identity.http;

import ca.jechemine.identity.PrivacyModule;
import ca.jechemine.identity.application.AnonymiseAccount;
import ca.jechemine.identity.application.AnonymiseDue;
import ca.jechemine.identity.application.Author;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.log.Log;
import io.avaje.jsonb.Json;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/data-lifecycle`
public final class AdminRunDataLifecycleHandler extends HttpHandler {

  /// What fits well into the half minute that the gateway waits; whoever wants more asks again.
  private static final int MOST = 25;

  private final AnonymiseAccount anonymiseAccount;
  private final AnonymiseDue anonymiseDue;
  private final Log log;

  public AdminRunDataLifecycleHandler() {
    this(PrivacyModule.current());
  }

  private AdminRunDataLifecycleHandler(PrivacyModule module) {
    super(
        module.edge(), Access.admin(AdminPermission.MANAGE_USERS, AdminPermission.MANAGE_PLATFORM));
    this.anonymiseAccount = module.anonymiseAccount();
    this.anonymiseDue = module.anonymiseDue();
    this.log = module.log();
  }

  @Override
  protected Response respond(Request request) {
    Body body = request.body(Body.class);
    return switch (body.action() == null ? "" : body.action()) {
      case "run_bulk" ->
          Response.ok(
              PrivacyView.Run.of(
                  anonymiseDue.run(MOST, Optional.of(AdminFields.author(request)), this::failed)));
      case "anonymize_user" -> anonymised(body.user(), AdminFields.author(request));
      case String _ ->
          throw Refusal.invalid(
              "action",
              new Text(
                  "doit être run_bulk ou anonymize_user", "must be run_bulk or anonymize_user"));
    };
  }

  private Response anonymised(UserId id, Author by) {
    return switch (anonymiseAccount.decided(id, by)) {
      case DONE -> Response.ok(PrivacyView.Ok.OK);
      case ADMINISTRATOR ->
          throw Refusal.invalid(
              "userId",
              new Text(
                  "est celui d’un compte d’administration, qui n’est jamais anonymisé",
                  "is that of an administrator’s account, which is never anonymised"));
      case DONE_BEFORE, NOT_DUE, UNKNOWN ->
          throw Refusal.notFound(
              new Text(
                  "Utilisateur introuvable ou déjà anonymisé.",
                  "User not found or already anonymised."));
    };
  }

  private void failed(UserId id, RuntimeException failure) {
    log.error("account not anonymised", Map.of("userId", id.value()), failure);
  }

  /// What comes in.
  @Json
  record Body(@Nullable String action, @Nullable String userId) {

    UserId user() {
      if (userId == null || !HexId.isValid(userId)) {
        throw Refusal.invalid("userId", new Text("identifiant non valide", "not a valid id"));
      }
      return new UserId(userId);
    }
  }
}
