package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Given.EARLIER;
import static ca.jechemine.appointments.domain.Given.NOW;
import static ca.jechemine.appointments.domain.Given.PRO;
import static ca.jechemine.appointments.domain.Given.SLOT;
import static ca.jechemine.appointments.domain.Given.USUAL;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Money;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Contract 30 §6.3, §10.
class SettlingTest {

  private static final Prices.Shares ASKED = Prices.DEFAULT.shares(new Money(95_00));
  private static final String CODE = "INT-B3B3-F1F1F1";

  @Test
  void the_payment_becomes_what_was_told_and_nothing_else_changes() {
    Appointment before = Stand.COMPLETED.appointment();
    Payment told =
        new Payment(
            ASKED,
            new Money(190_00),
            PaymentStatus.PARTIALLY_REFUNDED,
            PaymentMethod.DIRECT_DEBIT,
            NOW.minusSeconds(2),
            NOW.minusSeconds(1),
            new Money(20_00),
            NOW,
            CODE,
            new Settlement(7, true, "CHARGE_FAILED", true, "JC-2026-000007", NOW));

    Change change = Settling.told(before, told, true);

    assertThat(change.after()).isEqualTo(before.with(told).awaiting(true));
    assertThat(change.after().milestones().updatedAt())
        .as("it was not changed itself")
        .isEqualTo(before.milestones().updatedAt());
    assertThat(change.isSilent()).isFalse();
  }

  @Test
  void what_is_told_twice_or_too_late_changes_nothing() {
    Appointment paid = Settling.told(Stand.COMPLETED.appointment(), paid(3), false).after();

    for (long version = 0; version <= 3; version++) {
      assertThat(Settling.told(paid, told(version, PaymentStatus.PENDING), true).isReal())
          .as("version %d", version)
          .isFalse();
    }
  }

  /// Whoever tells hears of every change of an appointment, and may tell again.
  @Test
  void what_brings_nothing_new_is_kept_as_heard_and_told_to_nobody() {
    Appointment paid = Settling.told(Stand.COMPLETED.appointment(), paid(3), false).after();

    Change again = Settling.told(paid, paid(5), false);

    assertThat(again.isSilent()).isTrue();
    assertThat(again.after().payment().settlement().version()).isEqualTo(5);
    assertThat(Settling.told(again.after(), told(4, PaymentStatus.PENDING), false).isReal())
        .as("what was told before it")
        .isFalse();
    assertThat(Settling.told(paid, paid(5), true).isSilent()).isFalse();
    assertThat(Settling.told(paid, told(5, PaymentStatus.REFUNDED), false).isSilent()).isFalse();
  }

  /// As of every booking of which the payments domain says what was expected of it.
  @Test
  void nothing_is_written_when_the_very_next_brings_nothing_new() {
    Appointment booked = Stand.SCHEDULED.appointment();

    assertThat(Settling.told(booked, told(1, PaymentStatus.PENDING), false).isReal()).isFalse();
    assertThat(Settling.told(booked, told(2, PaymentStatus.PENDING), false).isReal())
        .as("another one may still come")
        .isTrue();
    assertThat(Settling.told(booked, told(1, PaymentStatus.PENDING), true).isReal()).isTrue();
  }

  @Test
  void no_other_change_is_silent() {
    Appointment one = Stand.SCHEDULED.appointment();

    assertThat(Change.first(one).isSilent()).isFalse();
    assertThat(Change.none(one).isSilent()).isFalse();
    assertThat(Change.of(one, one.awaiting(true)).isSilent()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, , 120",
    "FAILED, , 120",
    "CANCELLED, , 120",
    "PENDING, JC-2026-000001, 95",
    "OVERDUE, JC-2026-000001, 95",
    "PROCESSING, , 95",
    "PAID, , 95",
    "REFUNDED, , 95",
    "PARTIALLY_REFUNDED, , 95"
  })
  void the_amounts_are_those_told_once_somebody_was_asked_for_them_or_pays_them(
      PaymentStatus status, @Nullable String invoice, long dollars) {
    Payment told = payment(1, ASKED, status, null, null, invoice);

    Payment taken = Settling.told(Stand.COMPLETED.appointment(), told, false).after().payment();

    assertThat(taken.shares().price()).isEqualTo(new Money(dollars * 100));
    assertThat(taken.status()).isEqualTo(status);
    assertThat(taken.at(USUAL).shares().price())
        .as("a new price of the professional's")
        .isEqualTo(new Money(dollars * 100));
  }

  @Test
  void the_date_and_code_of_a_transfer_stay_until_others_are_told() {
    Appointment closed =
        Stand.COMPLETED
            .appointment()
            .with(
                Payment.pending(USUAL, PaymentMethod.TRANSFER)
                    .closed(Prices.DEFAULT, true, CODE, NOW));

    Payment before = told(1, PaymentStatus.PENDING);
    Payment silent = Settling.told(closed, before, false).after().payment();
    assertThat(silent.transferDueAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    assertThat(silent.interacReferenceCode()).isEqualTo(CODE);

    Payment other = payment(2, USUAL, PaymentStatus.PENDING, "INT-B3B3-000001", null, null);
    assertThat(Settling.told(closed, other, false).after().payment().interacReferenceCode())
        .isEqualTo("INT-B3B3-000001");

    Payment cancelled = told(3, PaymentStatus.CANCELLED);
    assertThat(Settling.told(closed, cancelled, false).after().payment().transferDueAt()).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"PENDING", "FAILED", "OVERDUE"})
  void what_was_called_off_is_not_waited_for_by_what_was_told_before(PaymentStatus told) {
    Change change = Settling.told(Stand.CANCELLED.appointment(), told(1, told), false);

    assertThat(change.after().payment().status()).isEqualTo(PaymentStatus.CANCELLED);
    assertThat(change.after().payment().settlement().version()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"PROCESSING", "PAID", "REFUNDED", "PARTIALLY_REFUNDED"})
  void what_becomes_of_money_that_was_taken_for_it_is_told(PaymentStatus told) {
    assertThat(
            Settling.told(Stand.CANCELLED.appointment(), told(1, told), false)
                .after()
                .payment()
                .status())
        .isEqualTo(told);
  }

  @Test
  void what_was_called_off_too_late_is_owed() {
    Appointment late =
        Stand.at(
            new State.Cancelled(
                new Cancellation(Party.PROFESSIONAL, NOW, null),
                new State.Scheduled(PRO, EARLIER, SLOT),
                new Closure(SessionOutcome.CANCELLED_LATE, null, null, null, NOW)));

    assertThat(Settling.told(late, told(1, PaymentStatus.FAILED), false).after().payment().status())
        .isEqualTo(PaymentStatus.FAILED);
  }

  @Test
  void what_was_for_nothing_is_not_owed_once_it_was_held() {
    Prices.Shares nothing = Prices.DEFAULT.shares(Money.ZERO);

    for (Stand stand : Stand.values()) {
      Appointment free = stand.paid(PaymentStatus.PENDING, PaymentMethod.CARD, nothing);
      boolean isOver =
          stand == Stand.COMPLETED || stand == Stand.NO_SHOW || stand == Stand.CANCELLED;

      assertThat(
              Settling.told(free, told(1, PaymentStatus.PENDING), false).after().payment().status())
          .as(stand.name())
          .isEqualTo(isOver ? PaymentStatus.CANCELLED : PaymentStatus.PENDING);
    }
  }

  /// Contract 30 §10: what was paid is no longer pending by whatever becomes of the appointment.
  @ParameterizedTest
  @MethodSource("ofPaid")
  void defect_not_repeated_nothing_here_makes_what_was_paid_owed_again(
      PaymentStatus status, Stand stand) {
    Payment settled = Settling.told(stand.appointment(), told(1, status), false).after().payment();

    assertThat(settled.closed(Prices.DEFAULT, true, CODE, NOW)).isEqualTo(settled);
    assertThat(settled.closed(Prices.DEFAULT, false, CODE, NOW)).isEqualTo(settled);
    assertThat(settled.held(NOW)).isEqualTo(settled);
    assertThat(settled.calledOff()).isEqualTo(settled);
    assertThat(settled.at(ASKED)).isEqualTo(settled);
  }

  static Stream<Arguments> ofPaid() {
    return Stream.of(PaymentStatus.PAID, PaymentStatus.REFUNDED, PaymentStatus.PARTIALLY_REFUNDED)
        .flatMap(status ->
            Stream.of(Stand.SCHEDULED, Stand.COMPLETED, Stand.CANCELLED)
                .map(stand -> Arguments.of(status, stand)));
  }

  private static Payment paid(long version) {
    return told(version, PaymentStatus.PAID);
  }

  private static Payment told(long version, PaymentStatus status) {
    return payment(version, USUAL, status, null, null, null);
  }

  private static Payment payment(
      long version,
      Prices.Shares shares,
      PaymentStatus status,
      @Nullable String code,
      @Nullable String error,
      @Nullable String invoice) {
    return new Payment(
        shares,
        null,
        status,
        PaymentMethod.CARD,
        null,
        null,
        null,
        null,
        code,
        new Settlement(version, false, error, false, invoice, null));
  }
}
