package ca.jechemine.identity.http;

import ca.jechemine.identity.AdministratorModule;
import ca.jechemine.identity.application.AppointAdministrator;
import ca.jechemine.identity.application.AppointAdministrator.Asked;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.identity.domain.AdminRole;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/admins`
public final class AdminCreateAdminHandler extends HttpHandler {

  private static final Text APPOINTED =
      new Text("L’administrateur a été nommé.", "The administrator has been appointed.");

  private final AppointAdministrator appointAdministrator;

  public AdminCreateAdminHandler() {
    this(AdministratorModule.current());
  }

  private AdminCreateAdminHandler(AdministratorModule module) {
    super(module.edge(), Access.admin(AdminPermission.CREATE_ADMINS));
    this.appointAdministrator = module.appointAdministrator();
  }

  @Override
  protected Response respond(Request request) {
    Asked asked = request.body(Body.class).asked();
    Language language = request.language();
    return answer(
        appointAdministrator.appoint(
            asked,
            AdminFields.author(request),
            request.receipts(account -> answer(account, language))),
        language);
  }

  private static Response answer(Account account, Language language) {
    return Response.created(new Answer(APPOINTED.in(language), AppointedView.of(account)));
  }

  @Json
  record Body(
      @Nullable String userId,
      @Nullable String role,
      @Nullable Map<String, @Nullable Boolean> customPermissions) {

    Asked asked() {
      String id = userId == null ? "" : userId;
      Optional<AdminRole> named = AdminRole.of(role == null ? "" : role);
      new Violations()
          .require(
              HexId.isValid(id),
              "userId",
              new Text("n’est pas un identifiant valide", "is not a valid id"))
          .require(named.isPresent(), "role", AdminFields.NO_ROLE)
          .refuseIfAny();
      return new Asked(
          new UserId(id), named.orElseThrow(), PermissionsView.read(customPermissions));
    }
  }

  @Json
  record Answer(String message, AppointedView admin) {}

  @Json
  record AppointedView(
      String id,
      String userId,
      String role,
      Map<String, Boolean> permissions,
      UserView user,
      String createdAt) {

    static AppointedView of(Account account) {
      AdminRecord record = account.adminRecord().orElseThrow();
      return new AppointedView(
          record.id(),
          account.id().value(),
          record.role().code(),
          PermissionsView.of(record.permissions()),
          new UserView(
              account.person().firstName(), account.person().lastName(), account.email().value()),
          record.createdAt().toString());
    }
  }

  @Json
  record UserView(String firstName, String lastName, String email) {}
}
