package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.contracts.AccountNotice.ProfessionalApproved;
import ca.jechemine.contracts.AccountNotice.ProfessionalRejected;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import org.junit.jupiter.api.Test;

class StatusChangeTest {

  private static final String NOTICE = "0123456789abcdef01234567";
  private static final Account WAITING =
      Somebody.in(Role.PROFESSIONAL, 2).with(Standing.signedUp(Role.PROFESSIONAL));
  private static final Account CLIENT = Somebody.in(Role.CLIENT, 1);

  @Test
  void a_professional_who_waits_is_approved_or_refused() {
    Account approved = changed(WAITING, AccountStatus.ACTIVE);
    Account refused = changed(WAITING, AccountStatus.INACTIVE);

    assertThat(StatusChange.of(WAITING.standing(), AccountStatus.ACTIVE))
        .isEqualTo(StatusChange.APPROVED);
    assertThat(approved.standing().status()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(approved.standing().license()).isEqualTo(LicenseStatus.VERIFIED);
    assertThat(approved.credentials()).isEqualTo(WAITING.credentials());
    assertThat(approved.standing().isProven(true)).isTrue();
    assertThat(approved).isEqualTo(new Verdict.Approval(true).on(WAITING, Somebody.NOON));
    assertThat(StatusChange.of(WAITING.standing(), AccountStatus.INACTIVE))
        .isEqualTo(StatusChange.REJECTED);
    assertThat(refused.standing().license()).isEqualTo(LicenseStatus.REJECTED);
    assertThat(LoginBlock.of(refused.standing())).contains(LoginBlock.AUTH_EMAIL_NOT_VERIFIED);
    assertThat(LoginBlock.of(refused.standing().emailVerified(Somebody.NOON)))
        .contains(LoginBlock.AUTH_LICENSE_REJECTED);
    assertThat(refused.credentials().sessionVersion()).isEqualTo(2);
  }

  @Test
  void who_was_refused_may_be_approved_later() {
    Account refused = changed(WAITING, AccountStatus.INACTIVE);

    assertThat(StatusChange.of(refused.standing(), AccountStatus.ACTIVE))
        .isEqualTo(StatusChange.APPROVED);
    assertThat(changed(refused, AccountStatus.ACTIVE).standing().license())
        .isEqualTo(LicenseStatus.VERIFIED);
  }

  @Test
  void a_verdict_is_told_with_its_reason() {
    assertThat(StatusChange.APPROVED.notice(NOTICE, WAITING, null, Somebody.NOON))
        .containsInstanceOf(ProfessionalApproved.class);
    assertThat(StatusChange.REJECTED.notice(NOTICE, WAITING, "Permis échu", Somebody.NOON))
        .get()
        .isInstanceOfSatisfying(
            ProfessionalRejected.class, it -> assertThat(it.reason()).isEqualTo("Permis échu"));
    assertThat(StatusChange.CLOSED.notice(NOTICE, CLIENT, null, Somebody.NOON)).isEmpty();
  }

  @Test
  void who_is_closed_loses_every_session_and_comes_back_with_the_licence_untouched() {
    Account professional = Somebody.in(Role.PROFESSIONAL, 3);
    Account closed = changed(professional, AccountStatus.INACTIVE);

    assertThat(closed.standing().deactivatedAt()).isEqualTo(Somebody.NOON);
    assertThat(closed.standing().license()).isEqualTo(LicenseStatus.VERIFIED);
    assertThat(closed.credentials().sessionVersion()).isEqualTo(2);
    assertThat(changed(closed, AccountStatus.ACTIVE).standing()).isEqualTo(professional.standing());
    assertThat(StatusChange.of(closed.standing(), AccountStatus.ACTIVE))
        .isEqualTo(StatusChange.OPENED);
  }

  @Test
  void the_same_status_again_is_nothing_and_nobody_waits_twice() {
    assertThat(StatusChange.of(CLIENT.standing(), AccountStatus.ACTIVE))
        .isEqualTo(StatusChange.NONE);
    assertThatThrownBy(() -> StatusChange.of(CLIENT.standing(), AccountStatus.PENDING))
        .isInstanceOf(Refusal.Invalid.class);
  }

  private static Account changed(Account account, AccountStatus wanted) {
    return StatusChange.of(account.standing(), wanted).on(account, Somebody.NOON);
  }
}
