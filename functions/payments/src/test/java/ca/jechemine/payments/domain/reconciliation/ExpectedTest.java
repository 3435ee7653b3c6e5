package ca.jechemine.payments.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import ca.jechemine.payments.domain.ledger.EntryId;
import ca.jechemine.payments.domain.stripe.BalanceTransaction;
import ca.jechemine.payments.domain.stripe.BalanceTransactionId;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectedTest {

  private static final String PAYOUT = "0198f3a1b2c3000000000001";

  @Test
  void a_line_is_held_against_the_entry_of_what_made_it() {
    assertThat(Expected.of(line("charge", 120_00, 3_78, "ch_1"))).isEqualTo(entry("payment-pi_1"));
    assertThat(Expected.of(line("payment", 120_00, 40, "py_1"))).isEqualTo(entry("payment-pi_1"));
    assertThat(Expected.of(line("refund", -40_00, 0, "re_1"))).isEqualTo(entry("refund-re_1"));
    assertThat(Expected.of(line("transfer", -108_00, 0, "tr_1")))
        .isEqualTo(entry("payout-sent-" + PAYOUT));
    assertThat(Expected.of(line("adjustment", -120_00, 15_00, "dp_1")))
        .isEqualTo(entry("dispute-dp_1"));
    assertThat(Expected.of(line("adjustment", 120_00, -15_00, "du_1")))
        .isEqualTo(entry("dispute-won-du_1"));
    assertThat(Expected.of(line("adjustment", 0, 15_00, "dp_1"))).isEqualTo(new Expected.Nothing());
    assertThat(Expected.of(line("adjustment", -3_00, 0, "fee_1")))
        .isEqualTo(new Expected.Nothing());
  }

  @Test
  void what_stripe_keeps_and_what_goes_to_the_bank_is_posted_from_the_line() {
    assertThat(posted(line("charge", 120_00, 3_78, "ch_1"), Platform.STRIPE_FEES))
        .isEqualTo(new Money(3_78));
    assertThat(posted(line("stripe_fee", -2_00, 0, "fee_1"), Platform.STRIPE_FEES))
        .isEqualTo(new Money(2_00));
    assertThat(posted(line("payout", -500_00, 0, "po_1"), Platform.BANK))
        .isEqualTo(new Money(500_00));
    assertThat(posted(line("payout_failure", 500_00, 0, "po_1"), Platform.BANK))
        .isEqualTo(new Money(-500_00));
    assertThat(posted(line("adjustment", -120_00, 15_00, "dp_1"), Platform.STRIPE_FEES))
        .as("what a dispute costs")
        .isEqualTo(new Money(15_00));
    assertThat(posted(line("adjustment", 120_00, -15_00, "dp_1"), Platform.STRIPE_FEES))
        .as("a dispute that is won gives it back")
        .isEqualTo(new Money(-15_00));
    assertThat(Expected.posted(line("refund", -40_00, 0, "re_1"))).isEmpty();
  }

  private static Money posted(BalanceTransaction line, Platform account) {
    return Expected.posted(line).getFirst().debits(account);
  }

  private static Expected.Entry entry(String id) {
    return new Expected.Entry(Optional.of(EntryId.of(id)));
  }

  private static BalanceTransaction line(String type, long amount, long fee, String source) {
    return new BalanceTransaction(
        new BalanceTransactionId("txn_1"),
        type,
        new Money(amount),
        new Money(fee),
        new Money(amount - fee),
        "cad",
        source,
        new PaymentIntentId("pi_1"),
        Metadata.none().with(Metadata.Key.PAYOUT_ID, PAYOUT),
        Instant.parse("2026-06-15T14:00:00Z"));
  }
}
