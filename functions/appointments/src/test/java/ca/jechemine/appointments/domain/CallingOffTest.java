package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Given.NOW;
import static ca.jechemine.appointments.domain.Given.SLOT;
import static ca.jechemine.appointments.domain.Given.USUAL;
import static ca.jechemine.appointments.domain.Told.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AppointmentNotice.AppointmentCancelled;
import ca.jechemine.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class CallingOffTest {

  private static final CallingOff.Actor BY_CLIENT =
      new CallingOff.Actor(Party.CLIENT, Given.CLIENT);
  private static final CallingOff.Actor BY_PROFESSIONAL =
      new CallingOff.Actor(Party.PROFESSIONAL, Given.PRO);
  private static final CallingOff.Actor BY_ADMIN = new CallingOff.Actor(Party.ADMIN, Given.ADMIN);

  /// The examples of contract 20 §5.6; the times are Toronto's, four hours behind UTC.
  @ParameterizedTest
  @CsvSource({
    "12000, 2026-05-19T17:00:00Z, 0, 12000",
    "12000, 2026-05-19T18:00:00Z, 0, 12000",
    "12000, 2026-05-19T18:00:00.001Z, 1800, 10200",
    "12000, 2026-05-20T08:00:00Z, 1800, 10200",
    "9555, 2026-05-20T08:00:00Z, 1433, 8122",
    "12000, 2026-05-20T18:30:00Z, 1800, 10200"
  })
  void a_client_owes_fifteen_percent_within_twenty_four_hours_of_the_start(
      long price, Instant now, long fee, long refund) {
    Appointment paid = paid(price);

    AppointmentCancelled told = told(cancel(paid, BY_CLIENT, now));

    assertThat(told.feeCents()).isEqualTo(fee);
    assertThat(told.refundCents()).isEqualTo(refund);
    assertThat(told.wasScheduled()).isTrue();
  }

  /// What is set later is another booking's (contract 30 §17; docs/adr/0079).
  @ParameterizedTest
  @CsvSource({
    "2026-05-18T18:00:00Z, 600",
    "2026-05-18T18:00:00.001Z, 2400",
    "2026-05-20T08:00:00Z, 2400"
  })
  void a_client_owes_what_was_agreed_when_it_was_booked(Instant now, long fee) {
    Appointment paid = paid(120_00);
    CancellationTerms agreed = new CancellationTerms(3, Duration.ofDays(2), 5_00, 20_00);

    AppointmentCancelled told =
        told(cancel(paid.with(paid.payment().under(agreed)), BY_CLIENT, now));

    assertThat(told.feeCents()).isEqualTo(fee);
    assertThat(told.refundCents()).isEqualTo(120_00 - fee);
  }

  @Test
  void whoever_else_calls_off_pays_everything_back() {
    Instant late = SLOT.start().minusSeconds(1);

    for (CallingOff.Actor by : new CallingOff.Actor[] {BY_PROFESSIONAL, BY_ADMIN}) {
      AppointmentCancelled told = told(cancel(paid(120_00), by, late));
      assertThat(told.feeCents()).isZero();
      assertThat(told.refundCents()).isEqualTo(120_00);
    }
  }

  @Test
  void defect_not_repeated_who_and_when_and_why_are_kept() {
    for (CallingOff.Actor by : new CallingOff.Actor[] {BY_CLIENT, BY_PROFESSIONAL, BY_ADMIN}) {
      Change change = cancel(Stand.SCHEDULED.appointment(), by, NOW);

      assertThat(change.after().state())
          .isInstanceOfSatisfying(
              State.Cancelled.class,
              it ->
                  assertThat(it.cancellation())
                      .isEqualTo(new Cancellation(by.side(), NOW, "empêché")));
      assertThat(told(change).by()).isEqualTo(by.side().code());
      assertThat(told(change).byUserId()).isEqualTo(by.user().value());
      assertThat(change.after().claim()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, CANCELLED",
    "FAILED, CANCELLED",
    "OVERDUE, CANCELLED",
    "CANCELLED, CANCELLED",
    "PROCESSING, PROCESSING",
    "PAID, PAID",
    "REFUNDED, REFUNDED",
    "PARTIALLY_REFUNDED, PARTIALLY_REFUNDED"
  })
  void what_was_not_paid_never_will_be_and_refunds_are_told_by_whoever_makes_them(
      PaymentStatus before, PaymentStatus after) {
    Appointment appointment = Stand.SCHEDULED.paid(before, PaymentMethod.CARD, USUAL);

    Change change = cancel(appointment, BY_CLIENT, SLOT.start().minusSeconds(1));

    assertThat(change.after().payment().status()).isEqualTo(after);
    assertThat(change.after().payment().shares()).isEqualTo(USUAL);
    assertThat(told(change).refundCents()).isEqualTo(before == PaymentStatus.PAID ? 102_00 : 0);
  }

  @ParameterizedTest
  @EnumSource(names = {"UNROUTED", "PROPOSED", "POOLED", "MATCHED"})
  void what_has_no_date_is_withdrawn_any_time_without_a_fee(Stand stand) {
    for (CallingOff.Actor by : new CallingOff.Actor[] {BY_CLIENT, BY_ADMIN}) {
      Change change = cancel(stand.appointment(), by, NOW);

      assertThat(told(change).wasScheduled()).isFalse();
      assertThat(told(change).feeCents()).isZero();
      assertThat(change.after().state().status()).isEqualTo(AppointmentStatus.CANCELLED);
    }
  }

  @Test
  void those_who_had_it_on_offer_and_had_not_refused_lose_it() {
    Appointment refusedByOne = Routing.refuse(Stand.PROPOSED.appointment(), Given.PRO, NOW).after();

    assertThat(told(cancel(refusedByOne, BY_CLIENT, NOW)).proposedTo())
        .containsExactly(Given.COLLEAGUE.value());
    assertThat(told(cancel(Stand.SCHEDULED.appointment(), BY_CLIENT, NOW)).proposedTo()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"UNROUTED", "PROPOSED", "POOLED"})
  void defect_not_repeated_no_professional_calls_off_what_is_nobodys(Stand stand) {
    refused("ILLEGAL_TRANSITION", () -> cancel(stand.appointment(), BY_PROFESSIONAL, NOW));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLETED", "NO_SHOW"})
  void defect_not_repeated_a_session_that_is_over_is_not_called_off(Stand stand) {
    for (CallingOff.Actor by : new CallingOff.Actor[] {BY_CLIENT, BY_PROFESSIONAL, BY_ADMIN}) {
      refused("ILLEGAL_TRANSITION", () -> cancel(stand.appointment(), by, NOW));
    }
  }

  @Test
  void a_session_that_has_begun_is_the_professionals_to_call_off() {
    refused(
        "ILLEGAL_TRANSITION", () -> cancel(Stand.ONGOING.appointment(), BY_CLIENT, SLOT.start()));
    assertThat(cancel(Stand.ONGOING.appointment(), BY_PROFESSIONAL, NOW).isReal()).isTrue();
    assertThat(cancel(Stand.ONGOING.appointment(), BY_ADMIN, NOW).isReal()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"COMPLETED", "NO_SHOW", "ONGOING"},
      mode = Mode.EXCLUDE)
  void calling_off_twice_is_calling_off_once(Stand stand) {
    Appointment once = cancel(stand.appointment(), BY_CLIENT, NOW).after();
    Change again = cancel(once, BY_ADMIN, NOW.plusSeconds(60));

    assertThat(again.isReal()).isFalse();
    assertThat(again.notices()).isEmpty();
    assertThat(again.after()).isEqualTo(once);
  }

  private static Appointment paid(long cents) {
    return Stand.SCHEDULED.paid(
        PaymentStatus.PAID, PaymentMethod.CARD, Prices.DEFAULT.shares(new Money(cents)));
  }

  private static Change cancel(Appointment appointment, CallingOff.Actor by, Instant now) {
    return CallingOff.cancel(appointment, by, "empêché", now);
  }

  private static AppointmentCancelled told(Change change) {
    return Told.one(change, AppointmentCancelled.class);
  }
}
