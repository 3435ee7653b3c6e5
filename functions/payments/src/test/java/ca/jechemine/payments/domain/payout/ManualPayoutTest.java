package ca.jechemine.payments.domain.payout;

import static ca.jechemine.payments.domain.PaymentFixtures.NOW;
import static ca.jechemine.payments.domain.PaymentFixtures.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.LedgerCycle;
import ca.jechemine.payments.domain.ledger.PaymentChannel;
import ca.jechemine.payments.domain.ledger.Side;
import ca.jechemine.payments.domain.payout.ManualPayout.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManualPayoutTest {

  private static final UserId ADMIN = new UserId("65f0c0ffee65f0c0ffee00a1");
  private static final UserId OTHER_ADMIN = new UserId("65f0c0ffee65f0c0ffee00a2");

  @Test
  void what_needs_no_approval_leaves_the_bank_at_once() {
    assertThat(moved(payout(Status.RECORDED).begun(), Platform.BANK)).isEqualTo(-50_00);
  }

  @Test
  void what_is_approved_by_somebody_else_leaves_the_bank_then() {
    ManualPayout waiting = payout(Status.AWAITING_APPROVAL);
    ManualPayout approved = waiting.approvedBy(OTHER_ADMIN, NOW.plus(Duration.ofHours(1)));

    assertThat(moved(waiting.begun(), Platform.BANK)).isZero();
    assertThat(moved(waiting.begun(), Platform.PAYOUTS_IN_TRANSIT)).isEqualTo(-50_00);
    assertThat(approved.status()).isEqualTo(Status.RECORDED);
    assertThat(approved.requestedBy()).isEqualTo(ADMIN);
    assertThat(approved.decidedBy()).isEqualTo(OTHER_ADMIN);
    assertThat(moved(approved.decision(), Platform.PAYOUTS_IN_TRANSIT)).isEqualTo(50_00);
    assertThat(moved(approved.decision(), Platform.BANK)).isEqualTo(-50_00);
    assertThat(approved.decision().said()).as("nothing new to the professional").isEmpty();
  }

  @Test
  void what_is_declined_is_owed_again() {
    ManualPayout declined = payout(Status.AWAITING_APPROVAL).declinedBy(ADMIN, NOW);

    assertThat(declined.status()).isEqualTo(Status.DECLINED);
    assertThat(declined.decision().said().orElseThrow().net()).isEqualTo(new Money(50_00));
  }

  @Test
  void nobody_approves_their_own_and_what_is_decided_stays_so() {
    ManualPayout waiting = payout(Status.AWAITING_APPROVAL);

    assertThatThrownBy(() -> waiting.approvedBy(ADMIN, NOW)).isInstanceOf(Refusal.Forbidden.class);
    for (ManualPayout decided : List.of(payout(Status.RECORDED), payout(Status.DECLINED))) {
      assertThatThrownBy(() -> decided.approvedBy(OTHER_ADMIN, NOW))
          .isInstanceOf(Refusal.Conflict.class);
      assertThatThrownBy(() -> decided.declinedBy(ADMIN, NOW)).isInstanceOf(Refusal.Conflict.class);
    }
  }

  @Test
  void what_an_administrator_noted_is_in_no_log() {
    assertThat(payout(Status.RECORDED).toString()).doesNotContain("Zoé");
  }

  private static ManualPayout payout(Status status) {
    return new ManualPayout(
        new PayoutId("0198f3a1b2c3000000000001"),
        PROFESSIONAL,
        new Money(50_00),
        PaymentChannel.NONE,
        LedgerCycle.at(NOW),
        "VIR-1",
        "À Zoé",
        ADMIN,
        NOW,
        null,
        status,
        NOW);
  }

  /// What the entry debits to the account, less what it credits, in cents.
  private static long moved(JournalEntry entry, Platform account) {
    return entry.lines().stream()
        .filter(it -> it.account() == account)
        .mapToLong(it -> it.side() == Side.DEBIT ? it.amount().cents() : -it.amount().cents())
        .sum();
  }
}
