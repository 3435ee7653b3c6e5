package ca.jechemine.system.users;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Guarantee;
import ca.jechemine.appointments.domain.Guardianship;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may act for whom (contract 10 §4.7): the domains each ask for themselves, of what they know.
class AuthorityTest {

  private static final UserId MINOR = new UserId("0123456789abcdef01234567");
  private static final UserId GUARDIAN = new UserId("0123456789abcdef01234568");
  private static final UserId STRANGER = new UserId("0123456789abcdef01234569");

  /// On the eve of the eighteenth birthday in Toronto, and on it; who was born on a 29th of
  /// February is of age on the 1st of March.
  @ParameterizedTest
  @CsvSource({
    "2008-06-15, 2026-06-15T03:59:59Z, true",
    "2008-06-15, 2026-06-15T04:00:00Z, false",
    "2008-02-29, 2026-03-01T04:59:59Z, true",
    "2008-02-29, 2026-03-01T05:00:00Z, false",
    "2020-01-01, 2026-06-15T12:00:00Z, true",
    "1980-01-01, 2026-06-15T12:00:00Z, false",
    ", 2026-06-15T12:00:00Z, false"
  })
  void defect_not_repeated_the_checks_of_the_domains_agree(
      @Nullable LocalDate born, Instant now, boolean guardianMay) {
    assertThat(byAccount(GUARDIAN, born, now)).isEqualTo(guardianMay);
    assertThat(byAppointment(GUARDIAN, born, now)).isEqualTo(guardianMay);
    assertThat(byAccount(STRANGER, born, now)).isFalse();
    assertThat(byAppointment(STRANGER, born, now)).isFalse();
    assertThat(byAccount(MINOR, born, now)).isTrue();
    assertThat(byAppointment(MINOR, born, now)).isTrue();
  }

  private static boolean byAccount(UserId caller, @Nullable LocalDate born, Instant now) {
    Account account =
        Account.of(
                MINOR,
                new EmailAddress("zoe@exemple.ca"),
                new ca.jechemine.identity.domain.Person(
                    "Zoé", "Roy", "fr", null, null, null, null, born),
                Standing.provisioned(
                    Role.CLIENT, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE),
                Credentials.first(null),
                Instant.EPOCH)
            .withGuardian(GUARDIAN);
    return ca.jechemine.identity.domain.Guardianship.mayActFor(caller, account, now);
  }

  private static boolean byAppointment(UserId caller, @Nullable LocalDate born, Instant now) {
    Person person =
        new Person(
            MINOR,
            1,
            Role.CLIENT,
            AccountStatus.ACTIVE,
            "fr",
            new Person.Contact("Zoé", "Roy", "zoe@exemple.ca", null, null),
            born,
            null,
            GUARDIAN,
            false,
            Guarantee.NONE);
    return Guardianship.mayActFor(caller, person, now);
  }
}
