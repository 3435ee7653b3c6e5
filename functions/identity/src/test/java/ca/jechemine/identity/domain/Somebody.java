package ca.jechemine.identity.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// People for tests.
final class Somebody {

  static final Instant NOON = Instant.parse("2026-06-15T16:00:00Z");

  private Somebody() {}

  static UserId id(int number) {
    return new UserId("%024x".formatted(number));
  }

  static Account in(Role role, int number) {
    return in(role, number, null);
  }

  static Account in(Role role, int number, @Nullable LocalDate birth) {
    LicenseStatus license =
        role == Role.PROFESSIONAL ? LicenseStatus.VERIFIED : LicenseStatus.NOT_APPLICABLE;
    return Account.of(
        id(number),
        new EmailAddress("somebody" + number + "@exemple.ca"),
        new Person("Zoé", "Roy", "fr", "+15145550101", null, null, null, birth),
        Standing.provisioned(role, AccountStatus.ACTIVE, license),
        Credentials.first(null),
        NOON);
  }

  static Caller calling(Role role, int number, AdminPermission... permissions) {
    return calling(role, number, AccountStatus.ACTIVE, permissions);
  }

  static Caller calling(
      Role role, int number, AccountStatus status, AdminPermission... permissions) {
    return new Caller(id(number), "Zoé Roy", role, status, Set.of(permissions), Language.FR);
  }
}
