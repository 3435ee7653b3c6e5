package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignUpClaimTest {

  private static final Instant NOW = Instant.parse("2026-06-15T10:00:00Z");
  private static final PasswordHash PASSWORD = new PasswordHash("$argon2id$");
  private static final UserId ID = new UserId("0123456789abcdef01234567");

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"GUEST", "PROSPECT"})
  void a_shell_without_password_is_a_clients_to_claim(Role role) {
    Standing standing =
        Standing.provisioned(role, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE);

    assertThat(SignUpClaim.mayClaim(Role.CLIENT, account(standing, null))).isTrue();
    assertThat(SignUpClaim.mayClaim(Role.CLIENT, account(standing, PASSWORD))).isFalse();
    assertThat(SignUpClaim.mayClaim(Role.PROFESSIONAL, account(standing, null))).isFalse();
  }

  @Test
  void one_whose_address_was_never_proven_is_claimed_in_its_own_role_only() {
    Account client = account(Standing.signedUp(Role.CLIENT), PASSWORD);
    Account professional = account(Standing.signedUp(Role.PROFESSIONAL), PASSWORD);

    assertThat(SignUpClaim.mayClaim(Role.CLIENT, client)).isTrue();
    assertThat(SignUpClaim.mayClaim(Role.PROFESSIONAL, professional)).isTrue();
    assertThat(SignUpClaim.mayClaim(Role.PROFESSIONAL, client)).isFalse();
    assertThat(SignUpClaim.mayClaim(Role.CLIENT, professional)).isFalse();
  }

  @Test
  void what_is_proven_provisioned_closed_guarded_or_approved_is_nobodys_to_claim() {
    Standing client = Standing.signedUp(Role.CLIENT);
    Standing provisioned =
        Standing.provisioned(Role.CLIENT, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE);
    Standing approved = Standing.signedUp(Role.PROFESSIONAL).with(AccountStatus.ACTIVE);

    assertThat(SignUpClaim.mayClaim(Role.CLIENT, account(client.emailVerified(NOW), PASSWORD)))
        .isFalse();
    assertThat(SignUpClaim.mayClaim(Role.CLIENT, account(provisioned, PASSWORD))).isFalse();
    assertThat(SignUpClaim.mayClaim(Role.CLIENT, account(client.deactivated(NOW), PASSWORD)))
        .isFalse();
    assertThat(SignUpClaim.mayClaim(Role.CLIENT, account(client, PASSWORD).withGuardian(ID)))
        .isFalse();
    assertThat(SignUpClaim.mayClaim(Role.PROFESSIONAL, account(approved, PASSWORD))).isFalse();
  }

  @Test
  void applied_it_is_the_account_and_ends_every_session_of_before() {
    Account before = account(Standing.signedUp(Role.CLIENT), new PasswordHash("of a stranger"));

    Account after = claim("+15145550123").applyTo(before, NOW);

    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.person().firstName()).isEqualTo("Maude");
    assertThat(after.password()).contains(PASSWORD);
    assertThat(after.credentials().sessionVersion()).isEqualTo(2);
    assertThat(after.credentials().sessionsEndedAt()).isEqualTo(NOW);
    assertThat(after.standing().emailVerifiedAt()).isEqualTo(NOW);
    assertThat(after.standing().status()).isEqualTo(AccountStatus.ACTIVE);
  }

  @Test
  void a_phone_stays_proven_only_where_it_is_the_same() {
    Standing proven = Standing.signedUp(Role.CLIENT).phoneVerified(NOW);
    Account before = account(proven, PASSWORD).with(person("+15145550123"));

    assertThat(phoneVerifiedAt(claim("+15145550123").applyTo(before, NOW))).isEqualTo(NOW);
    assertThat(phoneVerifiedAt(claim("+14185550000").applyTo(before, NOW))).isNull();
    assertThat(phoneVerifiedAt(claim(null).applyTo(before, NOW))).isNull();
  }

  @Test
  void a_shell_that_is_claimed_has_everything_to_prove() {
    Account shell =
        account(
            Standing.provisioned(Role.GUEST, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE),
            null);

    Standing after = claim("+15145550123").applyTo(shell, NOW).standing();

    assertThat(after).isEqualTo(Standing.signedUp(Role.CLIENT).emailVerified(NOW));
  }

  private static SignUpClaim claim(@Nullable String phone) {
    return new SignUpClaim(
        Role.CLIENT,
        person(phone),
        PASSWORD,
        Consents.none(),
        new Changes<MedicalField>(Map.of()),
        new Changes<ProfileField>(Map.of()));
  }

  private static Person person(@Nullable String phone) {
    return new Person("Maude", "Roy", "fr", phone, null, null, null, null);
  }

  private static @Nullable Instant phoneVerifiedAt(Account account) {
    return account.standing().phoneVerifiedAt();
  }

  private static Account account(Standing standing, @Nullable PasswordHash password) {
    return Account.of(
        ID,
        new EmailAddress("quelqu.un@exemple.ca"),
        new Person("Camille", "Gagnon", "fr", null, null, null, null, null),
        standing,
        Credentials.first(password),
        NOW);
  }
}
