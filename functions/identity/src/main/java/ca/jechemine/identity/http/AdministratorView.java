package ca.jechemine.identity.http;

import ca.jechemine.identity.application.ShowAdministrators.Name;
import ca.jechemine.identity.application.ShowAdministrators.Shown;
import ca.jechemine.identity.domain.Administrator;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An administrator as the list shows them; `isActive` only where inactive ones are shown too.
@Json
record AdministratorView(
    String id,
    String userId,
    String role,
    Map<String, Boolean> permissions,
    UserView user,
    @Nullable CreatorView createdBy,
    String createdAt,
    @Nullable String lastLogin,
    @Nullable Boolean isActive) {

  static AdministratorView row(Shown shown) {
    return of(shown, null);
  }

  static AdministratorView whole(Shown shown) {
    return of(shown, shown.admin().record().isActive());
  }

  private static AdministratorView of(Shown shown, @Nullable Boolean isActive) {
    Administrator admin = shown.admin();
    return new AdministratorView(
        admin.record().id(),
        admin.account().value(),
        admin.record().role().code(),
        PermissionsView.of(admin.record().permissions()),
        new UserView(
            admin.firstName(),
            admin.lastName(),
            admin.email().value(),
            admin.memberSince().toString()),
        CreatorView.of(shown.createdBy()),
        admin.record().createdAt().toString(),
        admin.lastLogin().map(Instant::toString).orElse(null),
        isActive);
  }

  @Json
  record UserView(String firstName, String lastName, String email, String createdAt) {}

  @Json
  record CreatorView(String firstName, String lastName) {

    static @Nullable CreatorView of(@Nullable Name name) {
      return name == null ? null : new CreatorView(name.firstName(), name.lastName());
    }
  }
}
