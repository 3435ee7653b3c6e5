package ca.jechemine.payments.domain.ledger;

import static ca.jechemine.payments.domain.ledger.Account.Platform.DISPUTES;
import static ca.jechemine.payments.domain.ledger.Account.Platform.FEE_REVENUE;
import static ca.jechemine.payments.domain.ledger.Account.Platform.INTERAC_CLEARING;
import static ca.jechemine.payments.domain.ledger.Account.Platform.REFUNDS;
import static ca.jechemine.payments.domain.ledger.Account.Platform.STRIPE_CLEARING;
import static ca.jechemine.payments.domain.ledger.Account.Platform.UNDEPOSITED_FUNDS;
import static ca.jechemine.payments.domain.ledger.Account.Platform.UNEARNED_FEES;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.APPOINTMENT;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.HELD;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.NOON;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.PAYABLE;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.PRICE;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.RECEIVABLE;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.UNEARNED;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.cents;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.history;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.moves;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.split;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import ca.jechemine.payments.domain.ledger.LedgerFixtures.History;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SessionAccountTest {

  @Test
  void a_bill_is_owed_by_the_client_and_earned_by_nobody() {
    History billed = billed();

    assertThat(billed.last().id()).hasToString("charge-" + APPOINTMENT);
    assertThat(moves(billed.last()))
        .isEqualTo(Map.of(RECEIVABLE, 12_000L, UNEARNED, -10_800L, UNEARNED_FEES, -1_200L));
    assertThat(billed.last().said()).isEmpty();
    assertThat(billed.last().appointment()).isEqualTo(APPOINTMENT);
  }

  @ParameterizedTest
  @CsvSource({"STRIPE,STRIPE_CLEARING", "TRANSFER,INTERAC_CLEARING", "NONE,UNDEPOSITED_FUNDS"})
  void a_payment_earns_share_and_fee(PaymentChannel channel, Platform clearing) {
    History paid = billed().and(it -> it.paid("pi_1", channel, cents(12_000), NOON));

    assertThat(paid.last().id()).hasToString("payment-pi_1");
    assertThat(moves(paid.last()))
        .isEqualTo(
            Map.of(
                clearing, 12_000L,
                RECEIVABLE, -12_000L,
                UNEARNED, 10_800L,
                UNEARNED_FEES, 1_200L,
                PAYABLE, -10_800L,
                FEE_REVENUE, -1_200L));
    assertThat(credit(paid))
        .isEqualTo(
            new Statement.Credit(
                LedgerFixtures.PAUL,
                LedgerFixtures.CYCLE,
                cents(12_000),
                cents(1_200),
                channel,
                "individual_psychotherapy"));
  }

  @Test
  void what_is_paid_before_the_session_is_a_deposit_until_it_is_billed() {
    History deposit = history().and(SessionAccountTest::pay);

    assertThat(moves(deposit.last()))
        .isEqualTo(Map.of(STRIPE_CLEARING, 12_000L, RECEIVABLE, -12_000L));
    assertThat(deposit.last().said()).isEmpty();

    History billed = deposit.and(it -> it.bill(PRICE, NOON));

    assertThat(billed.balances()).isEqualTo(paid().balances());
    assertThat(credit(billed)).isEqualTo(credit(paid()));
  }

  @Test
  void a_payment_in_two_parts_earns_in_two_parts() {
    History half = billed().and(it -> it.paid("pi_1", PaymentChannel.STRIPE, cents(6_001), NOON));

    assertThat(half.balances())
        .containsEntry(PAYABLE, -5_401L)
        .containsEntry(FEE_REVENUE, -600L)
        .containsEntry(RECEIVABLE, 5_999L);

    History whole = half.and(it -> it.paid("pi_2", PaymentChannel.STRIPE, cents(5_999), NOON));

    assertThat(whole.balances()).isEqualTo(paid().balances());
  }

  @Test
  void a_payment_that_the_bank_takes_back_is_owed_again() {
    History returned = paid().and(it -> it.paymentReturned("pi_1", NOON));

    assertThat(returned.last().id()).hasToString("payment-returned-pi_1");
    assertThat(returned.balances()).isEqualTo(billed().balances());
    assertThat(credit(returned).net()).isEqualTo(cents(-10_800));
  }

  @Test
  void a_full_refund_reverses_share_and_fee() {
    History refunded = paid().and(it -> it.refunded("re_1", "pi_1", cents(12_000), NOON));

    assertThat(refunded.last().id()).hasToString("refund-re_1");
    assertThat(moves(refunded.last()))
        .isEqualTo(Map.of(PAYABLE, 10_800L, REFUNDS, 1_200L, STRIPE_CLEARING, -12_000L));
    assertThat(credit(refunded).gross()).isEqualTo(cents(-12_000));
    assertThat(credit(refunded).platformFee()).isEqualTo(cents(-1_200));
    assertThat(credit(refunded).net()).isEqualTo(cents(-10_800));
    assertThat(refunded.balances())
        .containsEntry(FEE_REVENUE, -1_200L)
        .containsEntry(REFUNDS, 1_200L);
  }

  @Test
  void partial_refunds_are_of_share_and_fee_in_proportion_and_add_up_to_the_cent() {
    History third = paid(9_999, 1_000).and(it -> it.refunded("re_1", "pi_1", cents(3_333), NOON));
    History twoThirds = third.and(it -> it.refunded("re_2", "pi_1", cents(3_333), NOON));
    History all = twoThirds.and(it -> it.refunded("re_3", "pi_1", cents(3_333), NOON));

    assertThat(List.of(third, twoThirds, all))
        .extracting(it -> moves(it.last()).get(REFUNDS))
        .containsExactly(333L, 334L, 333L);
    assertThat(all.balances()).isEqualTo(Map.of(FEE_REVENUE, -1_000L, REFUNDS, 1_000L));
  }

  @Test
  void a_refund_that_fails_is_as_if_it_had_not_been() {
    History failed =
        paid()
            .and(it -> it.refunded("re_1", "pi_1", cents(5_000), NOON))
            .and(it -> it.refundFailed("re_1", NOON));

    assertThat(failed.last().id()).hasToString("refund-failed-re_1");
    assertThat(failed.balances()).isEqualTo(paid().balances());
    assertThat(failed.account().money().refundable("pi_1")).isEqualTo(cents(12_000));
    assertThat(failed.and(it -> it.refunded("re_1", "pi_1", cents(5_000), NOON)).entries())
        .isEqualTo(failed.entries());
  }

  @Test
  void a_refund_of_a_deposit_takes_nothing_from_anybody() {
    History refunded =
        history()
            .and(SessionAccountTest::pay)
            .and(it -> it.refunded("re_1", "pi_1", cents(12_000), NOON));

    assertThat(refunded.balances()).isEmpty();
    assertThat(refunded.last().said()).isEmpty();
  }

  @Test
  void of_a_session_called_off_late_the_fee_is_kept_and_shared() {
    PriceSplit kept = PRICE.partOf(cents(1_800));
    History cancelled =
        history()
            .and(SessionAccountTest::pay)
            .and(it -> it.cancellationFee(kept, NOON))
            .and(it -> it.refunded("re_1", "pi_1", cents(10_200), NOON));

    assertThat(cancelled.entries().get(1).id()).hasToString("cancellation-fee-" + APPOINTMENT);
    assertThat(cancelled.balances())
        .isEqualTo(Map.of(STRIPE_CLEARING, 1_800L, PAYABLE, -1_620L, FEE_REVENUE, -180L));
  }

  @Test
  void a_bill_that_is_corrected_before_it_is_paid_moves_what_is_owed() {
    History corrected = billed().and(it -> it.bill(split(15_000, 1_500), NOON));

    assertThat(corrected.last().id()).hasToString("correction-" + APPOINTMENT + "_1");
    assertThat(moves(corrected.last()))
        .isEqualTo(Map.of(RECEIVABLE, 3_000L, UNEARNED, -2_700L, UNEARNED_FEES, -300L));
  }

  @Test
  void a_bill_that_is_corrected_after_it_was_paid_leaves_a_deposit() {
    History corrected = paid().and(it -> it.bill(split(10_000, 1_000), NOON));

    assertThat(moves(corrected.last()))
        .isEqualTo(Map.of(RECEIVABLE, -2_000L, PAYABLE, 1_800L, FEE_REVENUE, 200L));

    History back = corrected.and(it -> it.refunded("re_1", "pi_1", cents(2_000), NOON));

    assertThat(moves(back.last())).isEqualTo(Map.of(RECEIVABLE, 2_000L, STRIPE_CLEARING, -2_000L));
  }

  @Test
  void a_bill_may_become_lower_than_what_was_given_back_of_it() {
    History refunded = paid().and(it -> it.refunded("re_1", "pi_1", cents(7_000), NOON));
    History takenBack = refunded.and(it -> it.bill(PriceSplit.NOTHING, NOON));

    assertThat(takenBack.balances())
        .isEqualTo(Map.of(RECEIVABLE, -5_000L, STRIPE_CLEARING, 5_000L));
    assertThat(takenBack.and(it -> it.bill(PRICE, NOON)).balances()).isEqualTo(refunded.balances());
  }

  @Test
  void a_bill_that_is_taken_back_leaves_nothing() {
    assertThat(billed().and(it -> it.bill(PriceSplit.NOTHING, NOON)).balances()).isEmpty();
  }

  @Test
  void a_session_that_costs_nothing_moves_nothing() {
    assertThat(history().and(it -> it.bill(PriceSplit.NOTHING, NOON)).entries()).isEmpty();
  }

  @Test
  void what_is_disputed_is_held() {
    History disputed = disputed();

    assertThat(disputed.last().id()).hasToString("dispute-dp_1");
    assertThat(moves(disputed.last()))
        .isEqualTo(
            Map.of(
                DISPUTES, 12_000L,
                STRIPE_CLEARING, -12_000L,
                PAYABLE, 10_800L,
                HELD, -10_800L));
    assertThat(credit(disputed).net()).isEqualTo(cents(-10_800));
    assertThat(disputed.account().money().refundable("pi_1")).isEqualTo(Money.ZERO);
  }

  @Test
  void a_dispute_that_is_won_gives_it_back() {
    History won = disputed().and(it -> it.disputeWon("dp_1", NOON));

    assertThat(won.last().id()).hasToString("dispute-won-dp_1");
    assertThat(won.balances()).isEqualTo(paid().balances());
    assertThat(won.and(it -> it.disputeLost("dp_1", NOON)).entries()).isEqualTo(won.entries());
  }

  @Test
  void a_dispute_that_is_lost_is_a_refund() {
    History lost = disputed().and(it -> it.disputeLost("dp_1", NOON));

    assertThat(lost.last().id()).hasToString("dispute-lost-dp_1");
    assertThat(moves(lost.last()))
        .isEqualTo(Map.of(DISPUTES, -12_000L, HELD, 10_800L, REFUNDS, 1_200L));
    assertThat(lost.last().said()).isEmpty();
    assertThat(lost.and(it -> it.disputeWon("dp_1", NOON)).entries()).isEqualTo(lost.entries());
  }

  @Test
  void what_went_back_twice_is_owed_by_the_client() {
    History twice =
        paid()
            .and(it -> it.refunded("re_1", "pi_1", cents(12_000), NOON))
            .and(it -> it.disputed("dp_1", "pi_1", cents(12_000), NOON))
            .and(it -> it.disputeLost("dp_1", NOON));

    assertThat(twice.balances())
        .isEqualTo(
            Map.of(
                RECEIVABLE, 12_000L,
                STRIPE_CLEARING, -12_000L,
                FEE_REVENUE, -1_200L,
                REFUNDS, 1_200L));
  }

  @Test
  void a_debit_that_comes_back_after_a_refund_leaves_both_owed() {
    History returned =
        paid()
            .and(it -> it.refunded("re_1", "pi_1", cents(2_000), NOON))
            .and(it -> it.paymentReturned("pi_1", NOON));

    assertThat(returned.balances())
        .containsEntry(RECEIVABLE, 12_000L)
        .containsEntry(STRIPE_CLEARING, -2_000L)
        .doesNotContainKey(PAYABLE);
  }

  @Test
  void what_is_told_again_is_posted_once() {
    History all =
        disputed()
            .and(it -> it.disputeWon("dp_1", NOON))
            .and(it -> it.refunded("re_1", "pi_1", cents(2_000), NOON))
            .and(it -> it.refundFailed("re_1", NOON))
            .and(it -> it.paymentReturned("pi_1", NOON));
    History again =
        all.and(it -> it.bill(PRICE, NOON))
            .and(SessionAccountTest::pay)
            .and(it -> it.disputed("dp_1", "pi_1", cents(12_000), NOON))
            .and(it -> it.disputeWon("dp_1", NOON))
            .and(it -> it.refunded("re_1", "pi_1", cents(2_000), NOON))
            .and(it -> it.refundFailed("re_1", NOON))
            .and(it -> it.paymentReturned("pi_1", NOON));

    assertThat(again).isEqualTo(all);
  }

  @Test
  void what_is_unknown_is_decided_by_nobody() {
    History paid = paid();

    assertThat(paid.and(it -> it.refundFailed("re_9", NOON))).isEqualTo(paid);
    assertThat(paid.and(it -> it.disputeWon("dp_9", NOON))).isEqualTo(paid);
    assertThat(paid.and(it -> it.disputeLost("dp_9", NOON))).isEqualTo(paid);
  }

  @Test
  void what_cannot_be_is_not_posted() {
    SessionAccount paid = paid().account();
    SessionAccount refunded = paid.refunded("re_1", "pi_1", cents(7_000), NOON).account();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> refunded.refunded("re_2", "pi_1", cents(5_001), NOON));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> paid.refunded("re_2", "pi_9", cents(1), NOON));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> paid.refunded("re_2", "pi_1", cents(0), NOON));
    assertThatIllegalArgumentException().isThrownBy(() -> paid.paymentReturned("pi_9", NOON));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> paid.paid("pi_2", PaymentChannel.STRIPE, cents(0), NOON));
  }

  @ParameterizedTest
  @EnumSource(names = "STRIPE", mode = EnumSource.Mode.EXCLUDE)
  void only_what_came_through_stripe_is_disputed(PaymentChannel channel) {
    SessionAccount paid = billed().and(it -> it.paid("p1", channel, cents(12_000), NOON)).account();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> paid.disputed("dp_1", "p1", cents(12_000), NOON));
  }

  @Test
  void money_goes_back_the_way_it_came() {
    History interac =
        billed().and(it -> it.paid("p1", PaymentChannel.TRANSFER, cents(12_000), NOON));
    History refunded = interac.and(it -> it.refunded("r1", "p1", cents(12_000), NOON));

    assertThat(moves(refunded.last())).containsEntry(INTERAC_CLEARING, -12_000L);
    assertThat(credit(refunded).channel()).isEqualTo(PaymentChannel.TRANSFER);
    assertThat(refunded.balances()).doesNotContainKey(UNDEPOSITED_FUNDS);
  }

  private static History billed() {
    return history().and(it -> it.bill(PRICE, NOON));
  }

  private static History paid() {
    return billed().and(SessionAccountTest::pay);
  }

  private static History paid(long price, long fee) {
    return history()
        .and(it -> it.bill(split(price, fee), NOON))
        .and(it -> it.paid("pi_1", PaymentChannel.STRIPE, cents(price), NOON));
  }

  private static History disputed() {
    return paid().and(it -> it.disputed("dp_1", "pi_1", cents(12_000), NOON));
  }

  private static SessionAccount.Posted pay(SessionAccount account) {
    return account.paid("pi_1", PaymentChannel.STRIPE, cents(12_000), NOON);
  }

  private static Statement.Credit credit(History history) {
    return (Statement.Credit) history.last().said().orElseThrow();
  }
}
