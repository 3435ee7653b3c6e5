package ca.jechemine.payments.application;

import static ca.jechemine.payments.application.MoneyBackDesk.ID;
import static ca.jechemine.payments.domain.PaymentFixtures.APPOINTMENT;
import static ca.jechemine.payments.domain.PaymentFixtures.NOW;
import static ca.jechemine.payments.domain.PaymentFixtures.PRICE;
import static ca.jechemine.payments.domain.PaymentFixtures.PROFESSIONAL;
import static ca.jechemine.payments.domain.PaymentFixtures.about;
import static ca.jechemine.payments.domain.PaymentFixtures.calledOff;
import static ca.jechemine.payments.domain.PaymentFixtures.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.AppointmentCancelled;
import ca.jechemine.contracts.PaymentEvent.RefundRequested;
import ca.jechemine.contracts.PaymentNotice.PaymentRefunded;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.PaymentMethod;
import ca.jechemine.payments.domain.StripeEvents.Outcome;
import ca.jechemine.payments.domain.ledger.Account;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import ca.jechemine.payments.domain.ledger.Account.Share;
import ca.jechemine.payments.domain.refund.Refund;
import ca.jechemine.payments.domain.refund.RefundKey;
import ca.jechemine.payments.domain.refund.RefundState.ByHand;
import ca.jechemine.payments.domain.refund.RefundState.Failed;
import ca.jechemine.payments.domain.refund.RefundState.Requested;
import ca.jechemine.payments.domain.refund.RefundState.Succeeded;
import ca.jechemine.payments.domain.refund.RefundStatus;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Contract 30 §1.3: what goes back when an appointment is called off.
class RefundCancellationTest {

  private static final RefundKey KEY = RefundKey.ofCancellation(ID);

  private final MoneyBackDesk desk = new MoneyBackDesk();

  private PaymentIntent paid() {
    desk.payments.put(scheduled());
    PaymentIntent payment = desk.till.paid("1", PRICE, APPOINTMENT, NOW);
    desk.settlePayment.succeeded(payment, NOW);
    return payment;
  }

  private static AppointmentCancelled cancelled(String by, long fee) {
    About about = about(9, "cancelled", "card", "paid");
    return new AppointmentCancelled(
        about, by, PROFESSIONAL.value(), true, fee, 120_00 - fee, List.of(), NOW);
  }

  private Refund refund() {
    return desk.refunds.find(KEY).orElseThrow().value();
  }

  @Test
  void a_late_client_gets_the_rest_and_the_kept_fee_is_billed() {
    paid();

    desk.refundCancellation.cancelled(cancelled("client", 18_00));
    desk.advanceRefund.advance(KEY);

    assertThat(refund().amount()).isEqualTo(new Money(102_00));
    assertThat(refund().state()).isInstanceOf(Succeeded.class);
    assertThat(desk.payment().state().code()).isEqualTo("partially_refunded");
    assertThat(desk.balances())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Platform.STRIPE_CLEARING,
                new Money(18_00),
                Platform.FEE_REVENUE,
                new Money(-1_80),
                new Account.Owed(PROFESSIONAL, Share.PAYABLE),
                new Money(-16_20)));
    assertThat(desk.till.refunds().getFirst().metadata().entries())
        .containsEntry("cancelledBy", "client")
        .containsEntry("cancellationFee", "18.00")
        .containsEntry("refundReason", "cancellation")
        .containsEntry("hoursBeforeAppointment", "-1")
        .containsEntry("appointmentId", APPOINTMENT);
  }

  @Test
  void Defect_not_to_repeat_a_guest_does_not_escape_the_fee() {
    paid();

    desk.refundCancellation.cancelled(cancelled("guest", 18_00));
    desk.advanceRefund.advance(KEY);

    assertThat(desk.till.refunds().getFirst().amount()).isEqualTo(new Money(102_00));
    assertThat(desk.till.refunds().getFirst().metadata().get(Metadata.Key.CANCELLED_BY))
        .contains("guest");
  }

  @ParameterizedTest
  @ValueSource(strings = {"professional", "admin"})
  void Defect_not_to_repeat_the_credit_is_reversed_when_all_goes_back(String by) {
    paid();

    desk.refundCancellation.cancelled(cancelled(by, 0));
    desk.advanceRefund.advance(KEY);

    assertThat(desk.payment().state().code()).isEqualTo("refunded");
    assertThat(desk.balances()).isEmpty();
  }

  @Test
  void what_is_not_paid_yet_cannot_be_any_more_although_nobody_else_heard_of_it() {
    desk.payments.put(scheduled());

    desk.refundCancellation.cancelled(unpaid());
    desk.refundCancellation.cancelled(unpaid());

    assertThat(desk.payment().state().code()).isEqualTo("cancelled");
    assertThat(desk.refunds.find(KEY)).isEmpty();
    assertThatThrownBy(() -> desk.payment().receivedBy(PaymentMethod.TRANSFER, NOW))
        .isInstanceOf(Refusal.BadRequest.class);
    PaymentIntent late = desk.till.paid("1", PRICE, APPOINTMENT, NOW);
    assertThat(desk.settlePayment.succeeded(late, NOW)).isEqualTo(Outcome.STRAY);
    assertThat(desk.giveStrayBack.giveBack(late)).isEqualTo(Outcome.PROCESSED);
  }

  private static AppointmentCancelled unpaid() {
    About about = about(9, "cancelled", "card", "cancelled");
    return new AppointmentCancelled(
        about, "client", PROFESSIONAL.value(), true, 0, 0, List.of(), NOW);
  }

  @Test
  void told_twice_it_goes_back_once_and_is_told_once() {
    paid();

    desk.refundCancellation.cancelled(cancelled("admin", 0));
    desk.refundCancellation.cancelled(cancelled("admin", 0));
    desk.advanceRefund.advance(KEY);
    desk.advanceRefund.advance(KEY);

    assertThat(desk.till.refunds()).hasSize(1);
    assertThat(desk.refunds.events()).hasSize(1).first().isInstanceOf(RefundRequested.class);
    assertThat(desk.payments.events().stream().filter(PaymentRefunded.class::isInstance))
        .hasSize(1);
  }

  @Test
  void Defect_not_to_repeat_a_refund_that_stripe_does_not_answer_for_is_kept_and_done_later() {
    paid();
    desk.refundCancellation.cancelled(cancelled("admin", 0));
    desk.till.isAway(true);

    assertThatThrownBy(() -> desk.advanceRefund.advance(KEY))
        .isInstanceOf(StripeFailure.Unavailable.class);
    assertThat(refund().state()).isInstanceOf(Requested.class);
    desk.till.isAway(false);
    desk.advanceRefund.advance(KEY);

    assertThat(refund().state()).isInstanceOf(Succeeded.class);
  }

  @Test
  void what_came_by_transfer_is_to_be_given_back_by_hand() {
    AppointmentPayment transferred = scheduled().receivedBy(PaymentMethod.TRANSFER, NOW);
    desk.payments.put(transferred);

    desk.refundCancellation.cancelled(cancelled("professional", 0));

    assertThat(refund().state()).isInstanceOf(ByHand.class);
    assertThat(desk.payment().state().code()).isEqualTo("paid");
    assertThat(desk.refunds.events()).isEmpty();
  }

  @Test
  void what_is_disputed_waits_for_somebody_and_goes_back_when_tried_again() {
    PaymentIntent payment = paid();
    desk.settleReturns.disputed(desk.till.disputed("1", payment, "needs_response"));
    desk.refundCancellation.cancelled(cancelled("admin", 0));
    desk.till.refuses(true);
    desk.advanceRefund.advance(KEY);
    desk.till.refuses(false);

    assertThat(refund().state()).isInstanceOf(Failed.class);
    desk.settleReturns.disputed(desk.till.disputed("1", payment, "won"));
    desk.retryRefund.retry(KEY);

    assertThat(refund().state()).isInstanceOf(Succeeded.class);
    assertThat(refund().attempt()).isEqualTo(2);
    assertThat(desk.payment().state().code()).isEqualTo("refunded");
    assertThat(desk.balances()).isEmpty();
  }

  @Test
  void nothing_goes_back_where_nothing_came() {
    desk.payments.put(scheduled());

    desk.refundCancellation.cancelled(cancelled("admin", 0));

    assertThat(desk.refunds.all()).isEmpty();
  }

  @Test
  void money_for_what_is_called_off_goes_back_whole_and_by_itself() {
    desk.payments.put(calledOff(scheduled()));
    PaymentIntent late = desk.till.paid("1", PRICE, APPOINTMENT, NOW);

    Outcome first = desk.settlePayment.succeeded(late, NOW);
    Outcome outcome = desk.giveStrayBack.giveBack(late);
    desk.giveStrayBack.giveBack(late);
    Refund stray = desk.refunds.find(RefundKey.ofStray(late.id())).orElseThrow().value();
    desk.advanceRefund.advance(stray.key());

    assertThat(first).isEqualTo(Outcome.STRAY);
    assertThat(outcome).isEqualTo(Outcome.PROCESSED);
    assertThat(desk.till.refunds()).hasSize(1).first().extracting("amount").isEqualTo(PRICE);
    assertThat(desk.refunds.all())
        .extracting(it -> it.state().status())
        .containsExactly(RefundStatus.SUCCEEDED);
    assertThat(desk.payment().state().code()).isEqualTo("cancelled");
    assertThat(desk.balances()).isEmpty();
  }

  @Test
  void a_second_payment_goes_back_and_the_first_one_stays() {
    paid();
    PaymentIntent second = desk.till.paid("2", PRICE, APPOINTMENT, NOW);

    desk.settlePayment.succeeded(second, NOW);
    desk.giveStrayBack.giveBack(second);
    desk.advanceRefund.advance(RefundKey.ofStray(second.id()));

    assertThat(desk.payment().state().code()).isEqualTo("paid");
    assertThat(desk.till.refunds()).extracting("payment").containsExactly(second.id());
  }

  @Test
  void money_for_an_unknown_appointment_stays_for_somebody_to_look_at() {
    PaymentIntent unknown = desk.till.paid("1", PRICE, "0198f3a1b2c3ffffffffffff", NOW);

    assertThat(desk.giveStrayBack.giveBack(unknown)).isEqualTo(Outcome.STRAY);
    assertThat(desk.refunds.all()).isEmpty();
  }
}
