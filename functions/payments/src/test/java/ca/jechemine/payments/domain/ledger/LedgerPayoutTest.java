package ca.jechemine.payments.domain.ledger;

import static ca.jechemine.payments.domain.ledger.Account.Platform.BANK;
import static ca.jechemine.payments.domain.ledger.Account.Platform.PAYOUTS_IN_TRANSIT;
import static ca.jechemine.payments.domain.ledger.Account.Platform.STRIPE_CLEARING;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.CYCLE;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.NOON;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.PAUL;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.PAYABLE;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.balances;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.cents;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.moves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerPayoutTest {

  @ParameterizedTest
  @CsvSource({"STRIPE,STRIPE_CLEARING", "TRANSFER,BANK", "NONE,BANK"})
  void a_payout_is_taken_when_it_is_asked_for_and_gone_when_it_is_sent(
      PaymentChannel channel, Account.Platform source) {
    LedgerPayout payout = payout(channel);
    JournalEntry requested = payout.requested(NOON);
    JournalEntry sent = payout.sent(NOON);

    assertThat(requested.id()).hasToString("payout-po_1");
    assertThat(moves(requested)).isEqualTo(Map.of(PAYABLE, 21_600L, PAYOUTS_IN_TRANSIT, -21_600L));
    assertThat(sent.id()).hasToString("payout-sent-po_1");
    assertThat(sent.said()).isEmpty();
    assertThat(balances(List.of(requested, sent)))
        .isEqualTo(Map.of(PAYABLE, 21_600L, source, -21_600L));
  }

  @Test
  void one_that_could_not_go_is_payable_again() {
    LedgerPayout payout = payout(PaymentChannel.STRIPE);
    JournalEntry failed = payout.failed(NOON);

    assertThat(failed.id()).hasToString("payout-failed-po_1");
    assertThat(balances(List.of(payout.requested(NOON), failed))).isEmpty();
  }

  @Test
  void one_that_came_back_is_payable_again() {
    LedgerPayout payout = payout(PaymentChannel.STRIPE);
    JournalEntry reversed = payout.reversed(NOON);

    assertThat(reversed.id()).hasToString("payout-reversed-po_1");
    assertThat(balances(List.of(payout.requested(NOON), payout.sent(NOON), reversed))).isEmpty();
  }

  @Test
  void what_comes_back_counts_in_the_cycle_in_which_it_does() {
    JournalEntry reversed = payout(PaymentChannel.STRIPE).reversed(NOON.plus(Duration.ofDays(14)));

    assertThat(reversed.said().orElseThrow().cycle()).isEqualTo(new LedgerCycle(2026, 10));
  }

  @Test
  void one_that_was_made_elsewhere_is_one_entry() {
    assertThat(moves(payout(PaymentChannel.TRANSFER).recorded(NOON)))
        .isEqualTo(Map.of(PAYABLE, 21_600L, BANK, -21_600L));
    assertThat(moves(payout(PaymentChannel.STRIPE).recorded(NOON))).containsKey(STRIPE_CLEARING);
  }

  @Test
  void the_professional_sees_a_debit_and_what_was_noted() {
    assertThat(ProfessionalEntry.of(payout(PaymentChannel.TRANSFER).requested(NOON)))
        .hasValueSatisfying(it -> {
          assertThat(it.kind()).isEqualTo(ProfessionalEntry.Kind.DEBIT);
          assertThat(it.payoutAmount()).isEqualTo(cents(21_600));
          assertThat(it.net()).isEqualTo(cents(0));
          assertThat(it.payoutReference()).isEqualTo("tr_1");
          assertThat(it.payoutNotes()).isEqualTo("said on the phone");
          assertThat(it.cycle()).isEqualTo(CYCLE);
          assertThat(it.channel().code()).isEqualTo("transfer");
        });
  }

  @Test
  void notes_are_in_no_text() {
    LedgerPayout payout = payout(PaymentChannel.TRANSFER);
    JournalEntry entry = payout.requested(NOON);

    assertThat(payout + " " + entry + " " + ProfessionalEntry.of(entry))
        .doesNotContain("said on the phone");
  }

  @Test
  void there_is_none_of_nothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new LedgerPayout("po_1", PAUL, cents(0), PaymentChannel.STRIPE, CYCLE, null, null));
  }

  private static LedgerPayout payout(PaymentChannel channel) {
    return new LedgerPayout(
        "po_1", PAUL, cents(21_600), channel, CYCLE, "tr_1", "said on the phone");
  }
}
