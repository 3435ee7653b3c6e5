package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ChosenPasswordTest {

  private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
  private static final Instant BEFORE = NOON.minusSeconds(60);
  private static final PasswordHash CHOSEN = new PasswordHash("chosen");

  @Test
  void ends_every_session_of_before() {
    Credentials credentials = chosen(client(AccountStatus.ACTIVE)).credentials();

    assertThat(credentials).isEqualTo(new Credentials(CHOSEN, 8, NOON));
  }

  @Test
  void proves_the_address_unless_it_was_proven_before() {
    assertThat(chosen(client(AccountStatus.ACTIVE)).standing().emailVerifiedAt()).isEqualTo(NOON);
    assertThat(chosen(client(AccountStatus.ACTIVE).emailVerified(BEFORE)).standing())
        .extracting(Standing::emailVerifiedAt)
        .isEqualTo(BEFORE);
  }

  @Test
  void opens_a_pending_client_whose_phone_is_proven_and_no_other() {
    Standing pending = client(AccountStatus.PENDING);

    assertThat(chosen(pending.phoneVerified(BEFORE)).standing().status())
        .isEqualTo(AccountStatus.ACTIVE);
    assertThat(chosen(pending).standing().status()).isEqualTo(AccountStatus.PENDING);
  }

  @Test
  void defect_a_pending_professional_does_not_become_active_without_approval() {
    Standing professional = Standing.signedUp(Role.PROFESSIONAL).phoneVerified(BEFORE);

    assertThat(chosen(professional).standing().status()).isEqualTo(AccountStatus.PENDING);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"GUEST", "PROSPECT"})
  void defect_a_guest_does_not_get_a_password_while_staying_guest(Role shell) {
    Standing before =
        Standing.provisioned(shell, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE);

    assertThat(chosen(before).standing().role()).isEqualTo(Role.CLIENT);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = Mode.EXCLUDE,
      names = {"GUEST", "PROSPECT"})
  void every_other_role_stays(Role role) {
    Standing before =
        Standing.provisioned(role, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE);

    assertThat(chosen(before).standing().role()).isEqualTo(role);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void what_is_inactive_stays_so(Role role) {
    Standing before =
        Standing.provisioned(role, AccountStatus.INACTIVE, LicenseStatus.NOT_APPLICABLE)
            .phoneVerified(BEFORE);

    assertThat(chosen(before).standing().status()).isEqualTo(AccountStatus.INACTIVE);
  }

  private static Standing client(AccountStatus status) {
    return Standing.provisioned(Role.CLIENT, status, LicenseStatus.NOT_APPLICABLE);
  }

  private static Account chosen(Standing standing) {
    Account before =
        Account.of(
            new UserId("0123456789abcdef01234567"),
            new EmailAddress("alice@example.ca"),
            new Person("Alice", "Côté", "fr", "+15145550100", null, null, null, null),
            standing,
            new Credentials(null, 7, null),
            BEFORE);
    return ChosenPassword.of(before, CHOSEN, NOON);
  }
}
