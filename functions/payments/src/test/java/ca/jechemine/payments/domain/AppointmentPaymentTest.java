package ca.jechemine.payments.domain;

import static ca.jechemine.payments.domain.PaymentFixtures.NOW;
import static ca.jechemine.payments.domain.PaymentFixtures.PRICE;
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
import ca.jechemine.payments.domain.PaymentState.Cancelled;
import ca.jechemine.payments.domain.PaymentState.Due;
import ca.jechemine.payments.domain.PaymentState.Settled;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Contract 30 §10: which state becomes which by what, and that no other does.
class AppointmentPaymentTest {

  private static final Intent INTENT = intent("1");
  private static final Intent OTHER = intent("2");

  /// One payment in each state; those with a payment at Stripe have `INTENT`.
  private static final Map<String, AppointmentPayment> STATES =
      Map.of(
          "pending", closed(),
          "processing", closed().begun(INTENT, NOW),
          "failed", closed().begun(INTENT, NOW).failed(INTENT.id(), "insufficient_funds"),
          "overdue", closed().overdue(),
          "paid", paid(),
          "partially_refunded", paid().refunded(new Money(20_00), NOW),
          "refunded", paid().refunded(PRICE, NOW),
          "cancelled", calledOff(scheduled()));

  private static AppointmentPayment paid() {
    return closed().begun(INTENT, NOW).succeeded(received(INTENT)).orElseThrow();
  }

  private static final Map<String, UnaryOperator<AppointmentPayment>> TRIGGERS =
      Map.of(
          "begun", it -> it.begun(OTHER, NOW),
          "succeeded", it -> it.succeeded(received(OTHER)).orElse(it),
          "failed", it -> it.failed(INTENT.id(), "card_declined"),
          "canceled", it -> it.canceled(INTENT.id()),
          "received outside", it -> it.receivedBy(PaymentMethod.TRANSFER, NOW),
          "refunded in part", it -> it.refunded(new Money(30_00), NOW),
          "refunded", it -> it.refunded(PRICE, NOW),
          "refund failed", it -> it.refunded(Money.ZERO, NOW),
          "called off", PaymentFixtures::calledOff,
          "48 hours", AppointmentPayment::overdue);

  /// What each state becomes by each trigger, in that order; `!` is refused.
  static Stream<Arguments> transitions() {
    List<String> triggers =
        List.of(
            "begun",
            "succeeded",
            "failed",
            "canceled",
            "received outside",
            "refunded in part",
            "refunded",
            "refund failed",
            "called off",
            "48 hours");
    Map<String, String> table =
        Map.of(
            "pending",
            "processing paid pending pending paid pending pending pending cancelled overdue",
            "processing",
            "processing paid failed pending paid processing processing processing cancelled"
                + " processing",
            "failed",
            "processing paid failed failed paid failed failed failed cancelled failed",
            "overdue",
            "processing paid overdue overdue paid overdue overdue overdue cancelled overdue",
            "paid",
            "! paid paid paid paid partially_refunded refunded paid paid paid",
            "partially_refunded",
            "! partially_refunded partially_refunded partially_refunded !"
                + " partially_refunded refunded paid partially_refunded partially_refunded",
            "refunded",
            "! refunded refunded refunded ! partially_refunded refunded paid refunded"
                + " refunded",
            "cancelled",
            "! cancelled cancelled cancelled ! cancelled cancelled cancelled cancelled"
                + " cancelled");
    return table.entrySet().stream()
        .flatMap(row -> {
          List<String> cells = List.of(row.getValue().split(" ", -1));
          return Stream.iterate(0, it -> it + 1)
              .limit(triggers.size())
              .map(it -> Arguments.of(row.getKey(), triggers.get(it), cells.get(it)));
        });
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @MethodSource("transitions")
  void each_state_becomes_what_the_contract_says(String from, String trigger, String to) {
    AppointmentPayment payment = Optional.ofNullable(STATES.get(from)).orElseThrow();
    UnaryOperator<AppointmentPayment> change =
        Optional.ofNullable(TRIGGERS.get(trigger)).orElseThrow();
    assertThat(payment.state().code()).isEqualTo(from);

    if (to.equals("!")) {
      assertThatThrownBy(() -> change.apply(payment)).isInstanceOf(Refusal.class);
    } else {
      AppointmentPayment next = change.apply(payment);
      assertThat(next.state().code()).isEqualTo(to);
      assertThat(next.state() instanceof Settled).isEqualTo(hasPaidAt(to));
    }
  }

  private static boolean hasPaidAt(String state) {
    return List.of("paid", "partially_refunded", "refunded").contains(state);
  }

  static Stream<AppointmentPayment> dues() {
    return Stream.of(
        closed(),
        closed().lacking("MISSING_PAYMENT_METHOD"),
        closed().chargeFailed(Optional.of(INTENT), "insufficient_funds"),
        closed().overdue());
  }

  /// Whoever opens the page and leaves it changes nothing, however often they do.
  @ParameterizedTest
  @MethodSource("dues")
  void what_is_begun_and_not_paid_is_due_as_it_was_before(AppointmentPayment due) {
    PaymentState before = ((Due) due.state()).abandoned();
    AppointmentPayment once = due.begun(OTHER, NOW);
    AppointmentPayment twice = once.begun(intent("3"), NOW);

    assertThat(once.canceled(OTHER.id()).state()).isEqualTo(before);
    assertThat(twice.canceled(intent("3").id()).state()).isEqualTo(before);
    assertThat(before.code()).isEqualTo(due.state().code());
  }

  @Test
  void a_stale_payments_failure_does_not_touch_the_one_that_is_under_way() {
    AppointmentPayment payment = closed().begun(INTENT, NOW).begun(OTHER, NOW);

    assertThat(payment.failed(INTENT.id(), "card_declined")).isEqualTo(payment);
    assertThat(payment.canceled(INTENT.id())).isEqualTo(payment);
  }

  @Test
  void money_that_is_not_what_is_owed_settles_nothing() {
    Received less = new Received(new Money(119_99), NOW, INTENT, null);

    assertThat(closed().begun(INTENT, NOW).succeeded(less)).isEmpty();
    assertThat(calledOff(scheduled()).succeeded(received(INTENT))).isEmpty();
    assertThat(paid().succeeded(received(OTHER))).isEmpty();
    assertThat(paid().succeeded(received(INTENT))).contains(paid());
  }

  @Test
  void a_success_that_comes_before_anything_of_it_is_known_counts() {
    assertThat(closed().succeeded(received(INTENT)).orElseThrow().state().code()).isEqualTo("paid");
  }

  @Test
  void what_is_called_off_keeps_the_payment_at_stripe_that_must_not_be_made() {
    AppointmentPayment payment = calledOff(scheduled().begun(INTENT, NOW));

    assertThat(payment.state()).isEqualTo(new Cancelled(INTENT));
    assertThat(payment.openIntent()).contains(INTENT);
    assertThat(payment.canceled(INTENT.id()).openIntent()).isEmpty();
  }

  @Test
  void the_price_is_the_told_one_while_it_is_due_and_stays_once_it_is_paid() {
    Booking dearer =
        new Booking(about(7, "completed", new Payment(150_00, 15_00, 135_00, "pending", "card")));

    assertThat(closed().told(dearer, NOW).amounts().price()).isEqualTo(new Money(150_00));
    assertThat(paid().told(dearer, NOW).amounts().price()).isEqualTo(PRICE);
  }

  @Test
  void what_is_being_paid_keeps_its_price_until_the_session_is_billed() {
    Payment dear = new Payment(150_00, 15_00, 135_00, "pending", "card");
    AppointmentPayment begun = scheduled().begun(INTENT, NOW);
    Booking dearer = new Booking(about(7, "scheduled", dear));
    Booking billed = new Booking(about(8, "completed", dear));

    assertThat(scheduled().told(dearer, NOW).amounts().price()).isEqualTo(new Money(150_00));
    assertThat(begun.told(dearer, NOW).amounts().price()).isEqualTo(PRICE);
    assertThat(begun.told(dearer, NOW).succeeded(received(INTENT))).isPresent();
    assertThat(begun.told(billed, NOW).amounts().price()).isEqualTo(new Money(150_00));
  }

  @Test
  void what_was_told_before_changes_nothing() {
    assertThat(closed().told(new Booking(about(1, "scheduled", "card", "pending")), NOW))
        .isEqualTo(closed());
  }

  @Test
  void how_it_is_paid_follows_from_what_pays_it() {
    Intent debit = intent("3", MethodType.ACSS_DEBIT);

    assertThat(closed().begun(debit, NOW).method()).isEqualTo(PaymentMethod.DIRECT_DEBIT);
    assertThat(closed().receivedBy(PaymentMethod.MANUAL, NOW).method())
        .isEqualTo(PaymentMethod.MANUAL);
  }

  @Test
  void nobody_is_given_back_more_than_came() {
    assertThatThrownBy(() -> paid().refunded(new Money(120_01), NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_dispute_is_noted_of_what_was_paid_and_ends() {
    assertThat(paid().disputed(true).isDisputed()).isTrue();
    assertThat(paid().disputed(true).disputed(false)).isEqualTo(paid());
    assertThat(closed().disputed(true)).isEqualTo(closed());
  }

  @Test
  void every_payment_begun_by_its_payer_has_another_idempotency_key() {
    AppointmentPayment once = closed().begun(INTENT, NOW);

    assertThat(once.attempts()).isEqualTo(1);
    assertThat(once.canceled(new PaymentIntentId("pi_1")).begun(OTHER, NOW).attempts())
        .isEqualTo(2);
  }

  @Test
  void what_is_over_and_costs_something_gets_an_invoice_once() {
    AppointmentPayment over =
        AppointmentPayment.of(new Booking(about(2, "no-show", "card", "pending")), NOW);

    assertThat(over.isToBeInvoiced()).isTrue();
    assertThat(over.with(over.invoice().numbered("JC-2026-000007")).isToBeInvoiced()).isFalse();
    assertThat(over.invoice().numbered("JC-2026-000007").numbered("JC-2026-000008").number())
        .isEqualTo("JC-2026-000007");
    assertThat(scheduled().isToBeInvoiced()).isFalse();
    assertThat(calledOff(scheduled()).isToBeInvoiced()).isFalse();
    Booking free = new Booking(about(2, "completed", new Payment(0, 0, 0, "pending", "card")));
    assertThat(AppointmentPayment.of(free, NOW).isToBeInvoiced()).isFalse();
  }
}
