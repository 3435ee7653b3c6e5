package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static final Verdict VOUCHED = new Verdict.Approval(true);
  private static final Verdict PROVEN = new Verdict.Approval(false);
  private static final Verdict REFUSED = new Verdict.Refused();

  private static final Account PROFESSIONAL = Somebody.in(Role.PROFESSIONAL, 3);
  private static final Account WAITING = PROFESSIONAL.with(Standing.signedUp(Role.PROFESSIONAL));

  @Test
  void an_administrator_who_vouches_lets_in_at_once() {
    Standing after = VOUCHED.on(WAITING, Somebody.NOON).standing();

    assertThat(after.status()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(after.license()).isEqualTo(LicenseStatus.VERIFIED);
    assertThat(after.emailVerifiedAt()).isEqualTo(Somebody.NOON);
  }

  @Test
  void who_has_to_prove_an_address_waits_for_it_and_is_let_in_by_it() {
    Account approved = PROVEN.on(WAITING, Somebody.NOON);

    assertThat(approved.standing().status()).isEqualTo(AccountStatus.PENDING);
    assertThat(approved.standing().license()).isEqualTo(LicenseStatus.VERIFIED);
    Account proven =
        approved.with(
            approved.standing().emailVerified(Somebody.NOON).phoneVerified(Somebody.NOON));
    assertThat(proven.opened().standing().status()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(StatusChange.byProof(approved, proven.opened())).isEqualTo(StatusChange.APPROVED);
    assertThat(StatusChange.byProof(approved, proven)).isEqualTo(StatusChange.NONE);
    assertThat(StatusChange.of(approved.standing(), AccountStatus.ACTIVE))
        .isEqualTo(StatusChange.APPROVED);
  }

  @Test
  void proving_lets_nobody_in_who_was_not_approved() {
    Standing proven = WAITING.standing().emailVerified(Somebody.NOON).phoneVerified(Somebody.NOON);

    assertThat(WAITING.with(proven).opened().standing()).isEqualTo(proven);
    assertThat(PROVEN.on(WAITING.with(proven), Somebody.NOON).standing().status())
        .isEqualTo(AccountStatus.ACTIVE);
  }

  @Test
  void a_refusal_closes_and_can_be_followed_by_an_approval() {
    Account refused = REFUSED.on(WAITING, Somebody.NOON);

    assertThat(refused.standing().status()).isEqualTo(AccountStatus.INACTIVE);
    assertThat(refused.standing().license()).isEqualTo(LicenseStatus.REJECTED);
    assertThat(REFUSED.on(refused, Somebody.NOON)).isEqualTo(refused);
    assertThat(PROVEN.on(refused, Somebody.NOON).standing().status())
        .isEqualTo(AccountStatus.PENDING);
    assertThat(VOUCHED.on(refused, Somebody.NOON).standing().status())
        .isEqualTo(AccountStatus.ACTIVE);
  }

  @Test
  void who_practises_is_neither_approved_again_nor_refused() {
    Account closed = PROFESSIONAL.with(PROFESSIONAL.standing().deactivated(Somebody.NOON));

    assertThat(PROVEN.on(PROFESSIONAL, Somebody.NOON)).isEqualTo(PROFESSIONAL);
    assertThatThrownBy(() -> REFUSED.on(PROFESSIONAL, Somebody.NOON))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, it -> assertThat(it.code()).isEqualTo("NOT_PENDING"));
    assertThatThrownBy(() -> VOUCHED.on(closed, Somebody.NOON))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, it -> assertThat(it.code()).isEqualTo("ACCOUNT_INACTIVE"));
  }

  @Test
  void nobody_else_is_judged() {
    for (Verdict verdict : new Verdict[] {VOUCHED, PROVEN, REFUSED}) {
      assertThatThrownBy(() -> verdict.on(Somebody.in(Role.CLIENT, 1), Somebody.NOON))
          .isInstanceOfSatisfying(
              Refusal.BadRequest.class,
              it -> assertThat(it.code()).isEqualTo("NOT_A_PROFESSIONAL"));
    }
  }
}
