package ca.jechemine.payments.domain;

import static ca.jechemine.payments.domain.PaymentFixtures.CLIENT;
import static ca.jechemine.payments.domain.PaymentFixtures.NOW;
import static ca.jechemine.payments.domain.PaymentFixtures.PRICE;
import static ca.jechemine.payments.domain.PaymentFixtures.about;
import static ca.jechemine.payments.domain.PaymentFixtures.calledOff;
import static ca.jechemine.payments.domain.PaymentFixtures.closed;
import static ca.jechemine.payments.domain.PaymentFixtures.intent;
import static ca.jechemine.payments.domain.PaymentFixtures.received;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.payments.domain.Charging.Underway;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Of what it is said that no method is kept for it (contract 30 §6).
class AgendaTest {

  private static final PaymentMethodId CARD = new PaymentMethodId("pm_1");
  private static final Wallet SAVED =
      Wallet.empty(CLIENT)
          .with(new CustomerId("cus_1"))
          .with(new KeptMethod(CARD, MethodType.CARD, null));
  private static final ChargeFailure HARD = new ChargeFailure("lost_card", false);
  private static final Collecting COLLECTING = new Collecting(_ -> Optional.empty(), NOW);

  private static AppointmentPayment asked() {
    return COLLECTING.closed(closed(), Wallet.empty(CLIENT)).payment();
  }

  @Test
  void somebody_whose_charge_failed_is_not_told_that_there_is_no_method() {
    AppointmentPayment saved = COLLECTING.closed(closed(), SAVED).payment();
    AppointmentPayment charged =
        COLLECTING
            .charging(saved, new Underway(1, NOW, CARD, MethodType.CARD, null, PRICE))
            .payment();
    AppointmentPayment failed =
        COLLECTING.chargeFailed(charged, 1, Optional.of(intent("1")), HARD).payment();
    assertThat(failed.state().code()).isEqualTo("failed");

    assertThat(Agenda.noticeAt(failed)).isEmpty();
    assertThat(Agenda.stepAt(failed)).isPresent();
  }

  /// Contract 30 §6, post-meeting: held or missed, not paid, refunded or cancelled, no method kept.
  static Stream<Arguments> unpaid() {
    AppointmentPayment asked = asked();
    AppointmentPayment tried = asked.begun(intent("1"), NOW);
    AppointmentPayment paid = asked.succeeded(received(intent("1"))).orElseThrow();
    return Stream.of(
        Arguments.of("asked", asked, true),
        Arguments.of(
            "declined in the browser",
            COLLECTING.failed(tried, intent("1").id(), HARD).payment(),
            true),
        Arguments.of("left", COLLECTING.canceled(tried, intent("1").id()).payment(), true),
        Arguments.of("overdue", asked.overdue(), true),
        Arguments.of("by transfer", COLLECTING.closed(closed("transfer"), SAVED).payment(), true),
        Arguments.of(
            "by a trusted transfer",
            COLLECTING.closed(closed(), Wallet.empty(CLIENT).trusted()).payment(),
            true),
        Arguments.of(
            "missed", asked.told(new Booking(about(9, "no-show", "card", "pending")), NOW), true),
        Arguments.of(
            "called off late",
            asked.told(new Booking(about(9, "cancelled", "card", "pending")), NOW),
            false),
        Arguments.of("called off", calledOff(asked), false),
        Arguments.of("being paid", tried, false),
        Arguments.of("a method is kept", asked.with(Means.saved(CARD, Optional.empty())), false),
        Arguments.of("told before", asked.with(asked.dunning().noticed()), false),
        Arguments.of("paid", paid, false),
        Arguments.of("refunded", paid.refunded(PRICE, NOW), false));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("unpaid")
  void that_no_method_is_kept_is_said_a_day_later_of_what_is_owed(
      String what, AppointmentPayment payment, boolean isTold) {
    assertThat(Agenda.noticeAt(payment))
        .as(what)
        .isEqualTo(isTold ? Optional.of(NOW.plus(Agenda.NOTICE)) : Optional.empty());
  }
}
