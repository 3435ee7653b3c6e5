package ca.jechemine.payments.domain;

import static ca.jechemine.payments.domain.PaymentFixtures.CLIENT;
import static ca.jechemine.payments.domain.PaymentFixtures.NOW;
import static ca.jechemine.payments.domain.PaymentFixtures.PROFESSIONAL;
import static ca.jechemine.payments.domain.PaymentFixtures.about;
import static ca.jechemine.payments.domain.PaymentFixtures.calledOff;
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
import ca.jechemine.payments.domain.ManualInvoice.Action;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManualInvoicingTest {

  private static final UserId OTHER = new UserId("65f0c0ffee65f0c0ffee0009");
  private static final Amounts AMOUNTS =
      new Amounts(new Money(90_00), new Money(9_00), new Money(81_00));

  @Test
  void what_is_asked_for_is_due_at_its_price_and_tried_no_more() {
    AppointmentPayment failed =
        closed().begun(intent("1"), NOW).failed(intent("1").id(), "card_declined");

    AppointmentPayment billed = ManualInvoicing.billed(failed, invoice(Action.REQUEST), AMOUNTS);

    assertThat(billed.state().code()).isEqualTo("pending");
    assertThat(billed.openIntent()).isEmpty();
    assertThat(billed.amounts()).isEqualTo(AMOUNTS);
    assertThat(billed.invoice().number()).isEqualTo(failed.invoice().number());
    assertThat(billed.dunning().isIdle()).isTrue();
  }

  @Test
  void what_is_told_of_the_appointment_meanwhile_does_not_undo_the_price() {
    AppointmentPayment billed =
        ManualInvoicing.billed(scheduled(), invoice(Action.REQUEST), AMOUNTS);
    Payment asBefore = new Payment(120_00, 12_00, 108_00, "pending", "card");
    Payment asBilled = new Payment(90_00, 9_00, 81_00, "pending", "card");

    AppointmentPayment moved = billed.told(new Booking(about(5, "scheduled", asBefore)), NOW);
    AppointmentPayment followed = moved.told(new Booking(about(6, "completed", asBilled)), NOW);

    assertThat(moved.amounts()).isEqualTo(AMOUNTS);
    assertThat(followed.amounts()).isEqualTo(AMOUNTS);
    assertThat(followed.invoice().closed()).isEqualTo(billed.invoice().closed());
  }

  @Test
  void what_was_paid_keeps_its_money_and_says_what_it_was() {
    AppointmentPayment paid = closed().succeeded(received(intent("1"))).orElseThrow();

    AppointmentPayment billed = ManualInvoicing.billed(paid, invoice(Action.PAID), AMOUNTS);

    assertThat(billed.state()).isEqualTo(paid.state());
    assertThat(billed.amounts()).isEqualTo(paid.amounts());
    assertThat(billed.invoice().closed().orElseThrow().actNature()).isEqualTo("treatment");
  }

  @Test
  void what_is_settled_off_or_somebody_elses_is_refused() {
    AppointmentPayment paid = closed().succeeded(received(intent("1"))).orElseThrow();

    refused(calledOff(scheduled()), invoice(Action.PAID), "PAYMENT_CANCELLED");
    refused(paid, invoice(Action.PAID), "ALREADY_PAID");
    refused(paid.refunded(new Money(10_00), NOW), invoice(Action.PAID), "ALREADY_REFUNDED");
    refused(paid.with(paid.invoice().receipted(NOW)), invoice(Action.PAID), "RECEIPT_ISSUED");
    assertThatThrownBy(
            () -> ManualInvoicing.require(closed(), invoice(OTHER, PROFESSIONAL, Action.PAID)))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> ManualInvoicing.require(closed(), invoice(CLIENT, OTHER, Action.PAID)))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pending", "no-show"})
  void what_has_no_date_and_what_nobody_came_to_was_not_held(String status) {
    AppointmentPayment payment =
        AppointmentPayment.of(new Booking(about(1, status, "card", "pending")), NOW);

    refused(payment, invoice(Action.REQUEST), "NOT_HELD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scheduled", "ongoing", "completed"})
  void what_has_a_date_can_be_billed(String status) {
    AppointmentPayment payment =
        AppointmentPayment.of(new Booking(about(1, status, "card", "pending")), NOW);

    ManualInvoicing.require(payment, invoice(Action.REQUEST));
    assertThat(ManualInvoicing.billed(payment, invoice(Action.PAID), AMOUNTS).state().code())
        .isEqualTo("paid");
  }

  private static void refused(AppointmentPayment payment, ManualInvoice invoice, String code) {
    assertThatThrownBy(() -> ManualInvoicing.require(payment, invoice))
        .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.code()).isEqualTo(code));
  }

  private static ManualInvoice invoice(Action action) {
    return invoice(CLIENT, PROFESSIONAL, action);
  }

  private static ManualInvoice invoice(UserId client, UserId professional, Action action) {
    return new ManualInvoice(
        client,
        professional,
        LocalDate.of(2026, 6, 1),
        LocalTime.NOON,
        "treatment",
        null,
        AMOUNTS.price(),
        action,
        OTHER,
        NOW);
  }
}
