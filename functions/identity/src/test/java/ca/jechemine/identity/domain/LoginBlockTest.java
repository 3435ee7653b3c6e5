package ca.jechemine.identity.domain;

import static ca.jechemine.identity.domain.LoginBlock.AUTH_ACCOUNT_DEACTIVATED;
import static ca.jechemine.identity.domain.LoginBlock.AUTH_ACCOUNT_INACTIVE;
import static ca.jechemine.identity.domain.LoginBlock.AUTH_EMAIL_NOT_VERIFIED;
import static ca.jechemine.identity.domain.LoginBlock.AUTH_LICENSE_REJECTED;
import static ca.jechemine.kernel.AccountStatus.ACTIVE;
import static ca.jechemine.kernel.AccountStatus.INACTIVE;
import static ca.jechemine.kernel.AccountStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Contract 10 §11.2.
class LoginBlockTest {

  private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

  @ParameterizedTest
  @EnumSource
  void row_2_an_account_closed_by_its_owner_is_deactivated_whatever_it_is(Role role) {
    Standing closed =
        new Standing(role, INACTIVE, LicenseStatus.REJECTED, 1, null, null, NOON, null, null);

    assertThat(LoginBlock.of(closed)).contains(AUTH_ACCOUNT_DEACTIVATED);
  }

  @Test
  void row_3_a_client_shell_that_nobody_claimed_is_inactive_before_its_email_is_looked_at() {
    assertThat(LoginBlock.of(unverified(Role.CLIENT, INACTIVE))).contains(AUTH_ACCOUNT_INACTIVE);
  }

  @Test
  void row_4_a_version_1_account_confirms_its_email_first() {
    assertThat(LoginBlock.of(unverified(Role.CLIENT, ACTIVE))).contains(AUTH_EMAIL_NOT_VERIFIED);
    assertThat(LoginBlock.of(unverified(Role.PROFESSIONAL, PENDING)))
        .contains(AUTH_EMAIL_NOT_VERIFIED);
  }

  @Test
  void row_4_does_not_concern_other_roles() {
    assertThat(LoginBlock.of(unverified(Role.ADMIN, ACTIVE))).isEmpty();
    assertThat(LoginBlock.of(unverified(Role.EMPLOYEE, ACTIVE))).isEmpty();
  }

  @Test
  void row_4_comes_before_row_6() {
    Standing rejected =
        new Standing(
            Role.PROFESSIONAL, INACTIVE, LicenseStatus.REJECTED, 1, null, null, null, null, null);

    assertThat(LoginBlock.of(rejected)).contains(AUTH_EMAIL_NOT_VERIFIED);
  }

  @Test
  void row_5_is_gone_a_phone_is_asked_for_at_booking() {
    Standing phoneLess =
        new Standing(
            Role.CLIENT, ACTIVE, LicenseStatus.NOT_APPLICABLE, 1, NOON, null, null, null, null);

    assertThat(LoginBlock.of(phoneLess)).isEmpty();
  }

  @Test
  void row_6_a_rejected_professional_who_did_not_leave_is_told_of_the_licence() {
    Standing rejected = Standing.provisioned(Role.PROFESSIONAL, INACTIVE, LicenseStatus.REJECTED);

    assertThat(LoginBlock.of(rejected)).contains(AUTH_LICENSE_REJECTED);
  }

  @ParameterizedTest
  @EnumSource
  void row_7_any_other_inactive_account_is_refused(Role role) {
    Standing inactive = Standing.provisioned(role, INACTIVE, LicenseStatus.NOT_APPLICABLE);

    assertThat(LoginBlock.of(inactive)).contains(AUTH_ACCOUNT_INACTIVE);
  }

  @Test
  void a_provisioned_account_with_nothing_verified_enters() {
    assertThat(
            LoginBlock.of(Standing.provisioned(Role.CLIENT, ACTIVE, LicenseStatus.NOT_APPLICABLE)))
        .isEmpty();
  }

  @Test
  void a_pending_professional_enters() {
    assertThat(
            LoginBlock.of(
                Standing.provisioned(Role.PROFESSIONAL, PENDING, LicenseStatus.PENDING_REVIEW)))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void is_a_403_with_its_own_code(LoginBlock block) {
    assertThat(block.refusal()).isInstanceOf(Refusal.Forbidden.class);
    assertThat(block.refusal().code()).isEqualTo(block.name());
  }

  private static Standing unverified(Role role, AccountStatus status) {
    return new Standing(
        role, status, LicenseStatus.NOT_APPLICABLE, 1, null, null, null, null, null);
  }
}
