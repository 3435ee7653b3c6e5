package ca.jechemine.identity.http;

import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.application.ReadGuardianship;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.json.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `GET /api/users/guardian`: whom the caller guards, who guards the caller, or both.
public final class ReadGuardianshipHandler extends HttpHandler {

  private final ReadGuardianship readGuardianship;

  public ReadGuardianshipHandler() {
    this(UserModule.current());
  }

  private ReadGuardianshipHandler(UserModule module) {
    super(module.edge(), Access.signedIn());
    this.readGuardianship = module.readGuardianship();
  }

  @Override
  protected Response respond(Request request) {
    UserId caller = request.caller().id();
    return switch (request.query("action").orElse("")) {
      case "managed" -> Response.ok(new Managed(managed(caller)));
      case "guardian" -> Response.ok(new Guarded(guardian(caller)));
      case "" -> Response.ok(new Both(managed(caller), guardian(caller)));
      default ->
          throw Refusal.invalid(
              "action", new Text("doit être managed ou guardian", "must be managed or guardian"));
    };
  }

  private List<MinorView> managed(UserId caller) {
    return readGuardianship.managedBy(caller).stream().map(MinorView::of).toList();
  }

  private String guardian(UserId caller) {
    Optional<Account> guardian = readGuardianship.guardianOf(caller);
    return guardian.map(it -> Json.write(GuardianView.of(it))).orElse(UserView.NULL);
  }

  /// `guardian` is null when there is none, spelled as JSON here, because other fields are left out
  /// then.
  @io.avaje.jsonb.Json
  record Guarded(@io.avaje.jsonb.Json.Raw String guardian) {}

  @io.avaje.jsonb.Json
  record Managed(List<MinorView> managedAccounts) {}

  @io.avaje.jsonb.Json
  record Both(List<MinorView> managedAccounts, @io.avaje.jsonb.Json.Raw String guardian) {}

  @io.avaje.jsonb.Json
  record MinorView(
      @io.avaje.jsonb.Json.Property("_id") String id,
      String firstName,
      String lastName,
      String email,
      @Nullable String dateOfBirth,
      @Nullable String phone,
      String status) {

    static MinorView of(Account minor) {
      return new MinorView(
          minor.id().value(),
          minor.person().firstName(),
          minor.person().lastName(),
          minor.email().value(),
          UserView.midnight(minor.person().dateOfBirth()),
          minor.person().phone(),
          minor.standing().status().code());
    }
  }

  @io.avaje.jsonb.Json
  record GuardianView(
      @io.avaje.jsonb.Json.Property("_id") String id,
      String firstName,
      String lastName,
      String email,
      @Nullable String phone) {

    static GuardianView of(Account guardian) {
      return new GuardianView(
          guardian.id().value(),
          guardian.person().firstName(),
          guardian.person().lastName(),
          guardian.email().value(),
          guardian.person().phone());
    }
  }
}
