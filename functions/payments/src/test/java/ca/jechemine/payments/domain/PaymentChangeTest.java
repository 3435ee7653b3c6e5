package ca.jechemine.payments.domain;

import static ca.jechemine.payments.domain.PaymentFixtures.NOW;
import static ca.jechemine.payments.domain.PaymentFixtures.about;
import static ca.jechemine.payments.domain.PaymentFixtures.closed;
import static ca.jechemine.payments.domain.PaymentFixtures.intent;
import static ca.jechemine.payments.domain.PaymentFixtures.received;
import static ca.jechemine.payments.domain.PaymentFixtures.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.contracts.PaymentEvent.StripeActionDue;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.MemoCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the ledger says of a change, in its transaction.
class PaymentChangeTest {

  private static PaymentChange next(PaymentChange before, AppointmentPayment payment) {
    return PaymentChange.of(new Versioned<>(before.after().value(), 1), payment, NOW);
  }

  private static List<MemoCode> memos(PaymentChange change) {
    return change.entries().stream().map(it -> it.id().memo()).toList();
  }

  @Test
  void nothing_is_billed_before_the_session_is_over() {
    PaymentChange change = PaymentChange.begun(scheduled(), NOW);

    assertThat(change.entries()).isEmpty();
    assertThat(change.isNothing()).isFalse();
  }

  @Test
  void a_session_that_is_over_is_billed_once_and_its_payment_entered_once() {
    PaymentChange billed = PaymentChange.begun(closed(), NOW);
    PaymentChange again = next(billed, billed.after().value());
    AppointmentPayment paid = billed.after().value().succeeded(received(intent("1"))).orElseThrow();
    PaymentChange entered = next(billed, paid);

    assertThat(memos(billed)).containsExactly(MemoCode.SESSION_BILLED);
    assertThat(again.isNothing()).isTrue();
    assertThat(memos(entered)).containsExactly(MemoCode.PAYMENT);
    assertThat(next(entered, entered.after().value()).isNothing()).isTrue();
    assertThat(List.of(billed, entered))
        .flatExtracting(PaymentChange::entries)
        .allSatisfy(it -> assertThat(sum(it)).isEqualTo(Money.ZERO));
  }

  private static Money sum(JournalEntry entry) {
    return entry.lines().stream().map(PaymentFixtures::debit).reduce(Money.ZERO, Money::plus);
  }

  @Test
  void a_payment_that_comes_before_the_bill_is_entered_too() {
    AppointmentPayment early = scheduled().receivedBy(PaymentMethod.MANUAL, NOW);
    PaymentChange paid = PaymentChange.begun(early, NOW);
    PaymentChange billed =
        next(
            paid,
            paid.after().value().told(new Booking(about(5, "completed", "card", "pending")), NOW));

    assertThat(memos(paid)).containsExactly(MemoCode.PAYMENT);
    assertThat(memos(billed)).containsExactly(MemoCode.SESSION_BILLED);
  }

  @Test
  void another_price_corrects_the_bill_and_what_is_owed_no_more_is_taken_off() {
    PaymentChange billed = PaymentChange.begun(closed(), NOW);
    AppointmentPayment cheaper =
        billed
            .after()
            .value()
            .told(
                new Booking(
                    about(5, "completed", new Payment(80_00, 8_00, 72_00, "pending", "card"))),
                NOW);
    PaymentChange corrected = next(billed, cheaper);
    PaymentChange off = next(corrected, PaymentFixtures.calledOff(corrected.after().value()));

    assertThat(memos(corrected)).containsExactly(MemoCode.BILL_CORRECTED);
    assertThat(memos(off)).containsExactly(MemoCode.BILL_CORRECTED);
    assertThat(off.after().value().money().bill().price()).isEqualTo(Money.ZERO);
  }

  @Test
  void what_is_only_told_is_something() {
    PaymentChange same = next(PaymentChange.begun(scheduled(), NOW), scheduled());

    assertThat(same.isNothing()).isTrue();
    assertThat(
            same.telling(List.of(new StripeActionDue(scheduled().id().value(), NOW))).isNothing())
        .isFalse();
  }
}
