package ca.jechemine.payments.domain.payout;

import static ca.jechemine.payments.domain.PaymentFixtures.CLIENT;
import static ca.jechemine.payments.domain.PaymentFixtures.NOW;
import static ca.jechemine.payments.domain.PaymentFixtures.PRICE;
import static ca.jechemine.payments.domain.PaymentFixtures.PROFESSIONAL;
import static ca.jechemine.payments.domain.PaymentFixtures.about;
import static ca.jechemine.payments.domain.PaymentFixtures.closed;
import static ca.jechemine.payments.domain.PaymentFixtures.intent;
import static ca.jechemine.payments.domain.PaymentFixtures.received;
import static ca.jechemine.payments.domain.PaymentFixtures.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Booking;
import ca.jechemine.payments.domain.PaidOut;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.PaymentMethod;
import ca.jechemine.payments.domain.ledger.SessionAccount;
import ca.jechemine.payments.domain.ledger.SessionMoney;
import ca.jechemine.payments.domain.payout.PayoutState.AwaitingApproval;
import ca.jechemine.payments.domain.payout.PayoutState.Requested;
import ca.jechemine.payments.domain.stripe.AccountId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayoutTest {

  private static final AccountId ACCOUNT = new AccountId("acct_1");
  private static final UserId ADMIN = new UserId("65f0c0ffee65f0c0ffee00a1");
  private static final UserId OTHER_ADMIN = new UserId("65f0c0ffee65f0c0ffee00a2");
  private static final String OTHER = "0198f3a1b2c3000000000002";

  @Test
  void what_is_billed_and_paid_at_stripe_is_paid_out_to_whoever_held_it() {
    AppointmentPayment paid = paid(closed());

    assertThat(Earned.isToBePaidOut(paid, PROFESSIONAL)).isTrue();
    assertThat(Earned.isToBePaidOut(paid, CLIENT)).isFalse();
    assertThat(Earned.isToBePaidOut(closed(), PROFESSIONAL)).isFalse();
    assertThat(Earned.isToBePaidOut(paid(scheduled()), PROFESSIONAL)).as("a deposit").isFalse();
    assertThat(Earned.isToBePaidOut(paid.disputed(true), PROFESSIONAL)).isFalse();
    assertThat(Earned.isToBePaidOut(refunded(paid, PRICE), PROFESSIONAL)).isFalse();
    assertThat(
            Earned.isToBePaidOut(
                kept(closed("transfer").receivedBy(PaymentMethod.TRANSFER, NOW)), PROFESSIONAL))
        .as("money that is not at Stripe")
        .isFalse();
    assertThat(Earned.isToBePaidOut(paid.with(new PaidOut(new PayoutId(OTHER), NOW)), PROFESSIONAL))
        .isFalse();
  }

  @Test
  void asked_for_twice_it_is_the_same_and_after_a_failure_another() {
    Versioned<AppointmentPayment> one = new Versioned<>(paid(closed()), 3);
    Versioned<AppointmentPayment> two = new Versioned<>(other(), 2);

    assertThat(PayoutId.of(PROFESSIONAL, List.of(one, two)))
        .isEqualTo(PayoutId.of(PROFESSIONAL, List.of(two, one)))
        .isNotEqualTo(PayoutId.of(PROFESSIONAL, List.of(one)))
        .isNotEqualTo(PayoutId.of(CLIENT, List.of(one, two)))
        .isNotEqualTo(PayoutId.of(PROFESSIONAL, List.of(new Versioned<>(one.value(), 5), two)));
  }

  @Test
  void one_session_is_paid_out_of_its_charge_and_several_of_the_balance() {
    Versioned<AppointmentPayment> one = new Versioned<>(paid(closed()), 3);

    assertThat(payout(List.of(one), 1_000_00).source())
        .isEqualTo(Earned.charge(one.value()).orElseThrow());
    Payout both = payout(List.of(one, new Versioned<>(other(), 2)), 1_000_00);
    assertThat(both.source()).isNull();
    assertThat(both.amount()).isEqualTo(new Money(216_00));
  }

  @Test
  void of_a_session_that_went_back_in_part_the_rest_of_their_share_is_paid_out() {
    AppointmentPayment rest = refunded(paid(closed()), new Money(40_00));
    AppointmentPayment cent = refunded(paid(closed()), PRICE.minus(new Money(1)));

    assertThat(Earned.isToBePaidOut(rest, PROFESSIONAL)).isTrue();
    assertThat(payout(List.of(new Versioned<>(rest, 3)), 1_000_00).amount())
        .isEqualTo(new Money(72_00));
    assertThat(Earned.isToBePaidOut(rest.disputed(true), PROFESSIONAL)).isFalse();
    assertThat(payout(List.of(new Versioned<>(cent, 3)), 1_000_00).amount())
        .isEqualTo(new Money(1));
  }

  @Test
  void a_second_administrator_agrees_above_the_threshold_and_not_at_it() {
    List<Versioned<AppointmentPayment>> one = List.of(new Versioned<>(paid(closed()), 3));
    Payout waiting = payout(one, 107_99);

    assertThat(payout(one, 108_00).state()).isInstanceOf(Requested.class);
    assertThat(waiting.state()).isInstanceOf(AwaitingApproval.class);
    assertThatThrownBy(() -> waiting.approvedBy(ADMIN, NOW)).isInstanceOf(Refusal.Forbidden.class);
    Payout approved = waiting.approvedBy(OTHER_ADMIN, NOW);
    assertThat(approved.state()).isInstanceOf(Requested.class);
    assertThat(approved.decision()).contains(OTHER_ADMIN);
    assertThatThrownBy(() -> approved.declinedBy(ADMIN, NOW)).isInstanceOf(Refusal.Conflict.class);
    assertThat(waiting.declinedBy(ADMIN, NOW).state().status()).isEqualTo(PayoutStatus.DECLINED);
  }

  private static Payout payout(List<Versioned<AppointmentPayment>> payments, long threshold) {
    return Payout.of(ACCOUNT, PROFESSIONAL, payments, ADMIN, new Money(threshold), NOW);
  }

  private static AppointmentPayment paid(AppointmentPayment payment) {
    return kept(payment.succeeded(received(intent("1"))).orElseThrow());
  }

  private static AppointmentPayment refunded(AppointmentPayment paid, Money amount) {
    SessionAccount account = paid.account().orElseThrow();
    SessionMoney after =
        account.refunded("re_1", paid.moneyId().orElseThrow(), amount, NOW).account().money();
    return paid.with(after).refunded(amount, NOW);
  }

  private static AppointmentPayment other() {
    return paid(
        AppointmentPayment.of(
            new Booking(
                about(
                    OTHER, 2, "completed", new Payment(120_00, 12_00, 108_00, "pending", "card"))),
            NOW));
  }

  /// As it is kept, with what the ledger says.
  private static AppointmentPayment kept(AppointmentPayment payment) {
    return PaymentChange.begun(payment, NOW).after().value();
  }
}
