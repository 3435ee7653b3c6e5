package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Given.EARLIER;
import static ca.jechemine.appointments.domain.Given.NOW;
import static ca.jechemine.appointments.domain.Given.PRO;
import static ca.jechemine.appointments.domain.Given.SLOT;
import static ca.jechemine.appointments.domain.Given.USUAL;
import static ca.jechemine.appointments.domain.Told.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AppointmentNotice.SessionClosed;
import ca.jechemine.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ClosingTest {

  private static final String CODE = "INT-B3B3-F1F1F1";
  private static final Instant NEXT = Instant.parse("2026-06-03T13:30:00Z");

  /// The table of contract 20 §5.7.
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "TRACKING_ONGOING, COMPLETED, 12000, PENDING, -",
        "COMPLETED, COMPLETED, 12000, PENDING, -",
        "REFERRAL_OTHER, COMPLETED, 12000, PENDING, -",
        "CLIENT_NO_SHOW, NO_SHOW, 12000, PENDING, -",
        "RESCHEDULED_AGREED, CANCELLED, 0, CANCELLED, rescheduled_by_professional_agreement",
        "NO_SHOW, NO_SHOW, 12000, PENDING, -",
        "CANCELLED_LATE, CANCELLED, 12000, PENDING, cancelled_late",
        "CANCELLED_48H_PLUS, CANCELLED, 0, CANCELLED, cancelled_48h_advance"
      })
  void the_outcome_says_what_becomes_of_it_and_what_is_billed(
      SessionOutcome outcome,
      AppointmentStatus status,
      long price,
      PaymentStatus payment,
      String reason) {
    for (Stand stand : new Stand[] {Stand.SCHEDULED, Stand.ONGOING}) {
      Change change = close(stand.appointment(), outcome);
      Appointment after = change.after();

      assertThat(after.state().status()).isEqualTo(status);
      assertThat(after.payment().shares()).isEqualTo(Prices.DEFAULT.shares(new Money(price)));
      assertThat(after.payment().status()).isEqualTo(payment);
      assertThat(after.payment().listPrice()).isEqualTo(new Money(120_00));
      assertThat(after.state() instanceof State.Cancelled it ? it.cancellation() : null)
          .isEqualTo(reason == null ? null : new Cancellation(Party.PROFESSIONAL, NOW, reason));
      SessionClosed told = Told.one(change, SessionClosed.class);
      assertThat(told.outcome()).isEqualTo(outcome.code());
      assertThat(told.isBilled()).isEqualTo(price > 0);
      assertThat(told.listPriceCents()).isEqualTo(120_00);
      assertThat(told.nextAppointmentAt()).isEqualTo(NEXT);
      assertThat(after.claim().isPresent()).isEqualTo(status != AppointmentStatus.CANCELLED);
    }
  }

  @Test
  void the_example_of_the_contract() {
    Appointment after = close(Stand.ONGOING.appointment(), SessionOutcome.CLIENT_NO_SHOW).after();

    assertThat(after.payment().shares())
        .isEqualTo(new Prices.Shares(new Money(120_00), new Money(12_00), new Money(108_00)));
    assertThat(after.state())
        .isEqualTo(new State.NoShow(PRO, EARLIER, SLOT, closure(SessionOutcome.CLIENT_NO_SHOW)));
  }

  @ParameterizedTest
  @EnumSource(names = {"PAID", "REFUNDED", "PARTIALLY_REFUNDED"})
  void what_was_paid_keeps_its_amounts_and_whoever_refunds_is_told_that_nothing_is_billed(
      PaymentStatus status) {
    Appointment paid = Stand.SCHEDULED.paid(status, PaymentMethod.CARD, USUAL);

    Change change = close(paid, SessionOutcome.RESCHEDULED_AGREED);

    assertThat(change.after().payment()).isEqualTo(paid.payment());
    assertThat(Told.one(change, SessionClosed.class).isBilled()).isFalse();
  }

  @Test
  void defect_not_repeated_a_debit_under_way_stays_under_way() {
    Appointment processing =
        Stand.SCHEDULED.paid(PaymentStatus.PROCESSING, PaymentMethod.DIRECT_DEBIT, USUAL);

    assertThat(close(processing, SessionOutcome.COMPLETED).after().payment().status())
        .isEqualTo(PaymentStatus.PROCESSING);
  }

  @Test
  void what_is_being_paid_for_nothing_is_called_off_by_whoever_takes_it() {
    Appointment processing =
        Stand.SCHEDULED.paid(PaymentStatus.PROCESSING, PaymentMethod.DIRECT_DEBIT, USUAL);

    Change change = close(processing, SessionOutcome.RESCHEDULED_AGREED);

    assertThat(change.after().payment().status()).isEqualTo(PaymentStatus.PROCESSING);
    assertThat(change.after().payment().shares()).isEqualTo(USUAL);
    assertThat(Told.one(change, SessionClosed.class).isBilled()).isFalse();
  }

  @Test
  void a_transfer_gets_its_code_once_and_is_due_a_day_later() {
    Appointment transfer =
        Stand.SCHEDULED.paid(PaymentStatus.PENDING, PaymentMethod.TRANSFER, USUAL);

    Change change = close(transfer, SessionOutcome.COMPLETED);
    SessionClosed told = Told.one(change, SessionClosed.class);

    assertThat(change.after().payment().interacReferenceCode()).isEqualTo(CODE);
    assertThat(change.after().payment().transferDueAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    assertThat(told.interacReferenceCode()).isEqualTo(CODE);
    assertThat(told.transferDueAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
  }

  @Test
  void neither_a_card_nor_what_is_not_billed_gets_a_code() {
    Appointment transfer =
        Stand.SCHEDULED.paid(PaymentStatus.PENDING, PaymentMethod.TRANSFER, USUAL);

    assertThat(
            close(Stand.SCHEDULED.appointment(), SessionOutcome.COMPLETED)
                .after()
                .payment()
                .interacReferenceCode())
        .isNull();
    Payment unbilled = close(transfer, SessionOutcome.CANCELLED_48H_PLUS).after().payment();
    assertThat(unbilled.interacReferenceCode()).isNull();
    assertThat(unbilled.transferDueAt()).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLETED", "NO_SHOW", "CANCELLED"})
  void defect_not_repeated_closed_is_closed(Stand stand) {
    refused("ALREADY_CLOSED", () -> close(stand.appointment(), SessionOutcome.COMPLETED));
  }

  @ParameterizedTest
  @EnumSource(SessionOutcome.class)
  void no_outcome_is_closed_a_second_time(SessionOutcome outcome) {
    Appointment closed = close(Stand.ONGOING.appointment(), outcome).after();

    refused("ALREADY_CLOSED", () -> close(closed, SessionOutcome.COMPLETED));
  }

  @ParameterizedTest
  @EnumSource(names = {"UNROUTED", "PROPOSED", "POOLED", "MATCHED"})
  void what_has_no_date_is_not_closed(Stand stand) {
    refused("NOT_SCHEDULED", () -> close(stand.appointment(), SessionOutcome.COMPLETED));
  }

  @ParameterizedTest
  @EnumSource(names = {"SCHEDULED", "ONGOING"})
  void the_status_alone_leaves_the_amounts_and_tells_nobody_to_charge(Stand stand) {
    for (Change change :
        new Change[] {
          Closing.complete(stand.appointment(), NOW), Closing.missed(stand.appointment(), NOW)
        }) {
      assertThat(change.notices()).isEmpty();
      assertThat(change.after().payment()).isEqualTo(stand.appointment().payment());
      assertThat(change.isReal()).isTrue();
    }
  }

  @Test
  void a_transfer_falls_due_a_day_after_the_status_said_completed() {
    Appointment transfer = Stand.ONGOING.paid(PaymentStatus.PENDING, PaymentMethod.TRANSFER, USUAL);

    assertThat(Closing.complete(transfer, NOW).after().payment().transferDueAt())
        .isEqualTo(NOW.plus(Duration.ofHours(24)));
  }

  @ParameterizedTest
  @EnumSource(
      names = {"SCHEDULED", "ONGOING", "COMPLETED"},
      mode = Mode.EXCLUDE)
  void nothing_else_becomes_completed(Stand stand) {
    refused("ILLEGAL_TRANSITION", () -> Closing.complete(stand.appointment(), NOW));
  }

  @ParameterizedTest
  @EnumSource(
      names = {"SCHEDULED", "ONGOING", "NO_SHOW"},
      mode = Mode.EXCLUDE)
  void nothing_else_becomes_a_no_show(Stand stand) {
    refused("ILLEGAL_TRANSITION", () -> Closing.missed(stand.appointment(), NOW));
  }

  @Test
  void a_status_that_it_has_already_changes_nothing() {
    assertThat(Closing.complete(Stand.COMPLETED.appointment(), NOW).isReal()).isFalse();
    assertThat(Closing.missed(Stand.NO_SHOW.appointment(), NOW).isReal()).isFalse();
  }

  private static Change close(Appointment appointment, SessionOutcome outcome) {
    return Closing.close(appointment, closure(outcome), Prices.DEFAULT, CODE, NOW);
  }

  private static Closure closure(SessionOutcome outcome) {
    return new Closure(outcome, SessionActNature.TREATMENT, null, NEXT, NOW);
  }
}
