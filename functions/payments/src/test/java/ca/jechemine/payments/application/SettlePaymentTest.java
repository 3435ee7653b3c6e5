package ca.jechemine.payments.application;

import static ca.jechemine.payments.domain.PaymentFixtures.APPOINTMENT;
import static ca.jechemine.payments.domain.PaymentFixtures.NOW;
import static ca.jechemine.payments.domain.PaymentFixtures.PRICE;
import static ca.jechemine.payments.domain.PaymentFixtures.calledOff;
import static ca.jechemine.payments.domain.PaymentFixtures.closed;
import static ca.jechemine.payments.domain.PaymentFixtures.intent;
import static ca.jechemine.payments.domain.PaymentFixtures.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.PaymentNotice.GuestPaymentCompleted;
import ca.jechemine.contracts.PaymentNotice.PaymentFailed;
import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.InMemoryPayments;
import ca.jechemine.payments.domain.PaymentFixtures;
import ca.jechemine.payments.domain.PaymentState.Settled;
import ca.jechemine.payments.domain.StripeEvents.Outcome;
import ca.jechemine.payments.domain.stripe.ChargeId;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentError;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.PaymentIntent.Status;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// P7: what Stripe tells comes in any order, late and twice, and there is one outcome.
class SettlePaymentTest {

  private static final AppointmentId ID = new AppointmentId(APPOINTMENT);

  private final InMemoryPayments payments = new InMemoryPayments();
  private final SettlePayment settlePayment =
      new SettlePayment(payments, _ -> Optional.empty(), () -> NOW);

  private static PaymentIntent told(
      String id, Status status, Money received, @Nullable PaymentError error, Metadata metadata) {
    return new PaymentIntent(
        new PaymentIntentId("pi_" + id),
        status,
        PRICE,
        received,
        "cad",
        MethodType.CARD,
        null,
        null,
        new ChargeId("ch_" + id),
        null,
        error,
        NOW,
        metadata);
  }

  private static Metadata ours() {
    return Metadata.none().with(Metadata.Key.APPOINTMENT_ID, APPOINTMENT);
  }

  private static PaymentIntent succeeded(String id) {
    return told(id, Status.SUCCEEDED, PRICE, null, ours());
  }

  private static PaymentIntent failed(String id) {
    return told(
        id,
        Status.REQUIRES_PAYMENT_METHOD,
        Money.ZERO,
        new PaymentError("card_declined", "insufficient_funds"),
        ours());
  }

  private static PaymentIntent canceled(String id) {
    return told(id, Status.CANCELED, Money.ZERO, null, ours());
  }

  /// The earlier payment failed, and was given up for another one, which was paid.
  private static List<Consumer<SettlePayment>> events() {
    return List.of(
        it -> it.failed(failed("1")),
        it -> it.canceled(canceled("1")),
        it -> it.failed(failed("2")),
        it -> it.succeeded(succeeded("2"), NOW),
        it -> it.succeeded(succeeded("2"), NOW.plusSeconds(5)));
  }

  private static <T> List<List<T>> permutations(List<T> items) {
    if (items.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> all = new ArrayList<>();
    for (int first = 0; first < items.size(); first++) {
      List<T> rest = new ArrayList<>(items);
      T head = rest.remove(first);
      for (List<T> tail : permutations(rest)) {
        List<T> one = new ArrayList<>(List.of(head));
        one.addAll(tail);
        all.add(one);
      }
    }
    return all;
  }

  @Test
  void what_names_no_appointment_of_ours_is_left_for_somebody_to_look_at() {
    SettlePayment settle =
        new SettlePayment(new InMemoryPayments(), _ -> Optional.empty(), () -> NOW);
    Metadata foreign = Metadata.none().with(Metadata.Key.APPOINTMENT_ID, "order-1234");

    assertThat(settle.succeeded(told("1", Status.SUCCEEDED, PRICE, null, foreign), NOW))
        .isEqualTo(Outcome.STRAY);
    assertThat(settle.canceled(told("1", Status.CANCELED, Money.ZERO, null, foreign)))
        .isEqualTo(Outcome.STRAY);
  }

  @Test
  void P7_every_order_ends_in_one_and_the_same_payment_and_journal() {
    Set<String> outcomes = new HashSet<>();
    List<List<Consumer<SettlePayment>>> orders = permutations(events());
    for (List<Consumer<SettlePayment>> order : orders) {
      InMemoryPayments own = new InMemoryPayments();
      own.put(closed().begun(intent("1"), NOW).begun(intent("2"), NOW));
      SettlePayment settle = new SettlePayment(own, _ -> Optional.empty(), () -> NOW);

      order.forEach(it -> it.accept(settle));

      AppointmentPayment payment = own.find(ID).orElseThrow().value();
      assertThat(payment.state().code()).isEqualTo("paid");
      assertThat(payment.intentId()).contains(new PaymentIntentId("pi_2"));
      assertThat(own.entries()).hasSize(2);
      Money due =
          own.entries().stream()
              .flatMap(it -> it.lines().stream())
              .map(PaymentFixtures::debit)
              .reduce(Money.ZERO, Money::plus);
      assertThat(due).isEqualTo(Money.ZERO);
      outcomes.add(payment.money().toString());
    }

    assertThat(orders).hasSize(120);
    assertThat(outcomes).hasSize(1);
  }

  @Test
  void P7_one_event_fifty_times_at_once_is_one_payment() throws Exception {
    payments.put(closed().begun(intent("1"), NOW));

    List<Callable<Outcome>> told =
        Collections.nCopies(50, () -> settlePayment.succeeded(succeeded("1"), NOW));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Outcome> outcome : threads.invokeAll(told)) {
        assertThat(outcome.get()).isEqualTo(Outcome.PROCESSED);
      }
    }

    assertThat(payments.find(ID).orElseThrow().value().state()).isInstanceOf(Settled.class);
    assertThat(payments.entries()).hasSize(2);
  }

  @Test
  void P7_a_late_success_revives_neither_what_went_back_nor_what_was_called_off() {
    payments.put(closed().begun(intent("1"), NOW));
    settlePayment.succeeded(succeeded("1"), NOW);
    AppointmentPayment refunded = payments.find(ID).orElseThrow().value().refunded(PRICE, NOW);
    InMemoryPayments after = new InMemoryPayments();
    after.put(refunded);
    SettlePayment settle = new SettlePayment(after, _ -> Optional.empty(), () -> NOW);

    assertThat(settle.succeeded(succeeded("1"), NOW)).isEqualTo(Outcome.PROCESSED);
    assertThat(after.find(ID).orElseThrow().value()).isEqualTo(refunded);

    InMemoryPayments off = new InMemoryPayments();
    off.put(calledOff(scheduled().begun(intent("1"), NOW)));
    SettlePayment late = new SettlePayment(off, _ -> Optional.empty(), () -> NOW);

    assertThat(late.succeeded(succeeded("1"), NOW)).isEqualTo(Outcome.STRAY);
    assertThat(off.find(ID).orElseThrow().value().state().code()).isEqualTo("cancelled");
  }

  @Test
  void money_for_an_appointment_that_nobody_knows_is_for_somebody_to_look_at() {
    assertThat(settlePayment.succeeded(succeeded("1"), NOW)).isEqualTo(Outcome.STRAY);
    assertThat(
            settlePayment.succeeded(told("1", Status.SUCCEEDED, PRICE, null, Metadata.none()), NOW))
        .isEqualTo(Outcome.STRAY);
  }

  @Test
  void less_than_is_owed_and_other_money_settles_nothing() {
    payments.put(closed().begun(intent("1"), NOW));
    PaymentIntent less = told("1", Status.SUCCEEDED, new Money(119_00), null, ours());

    assertThat(settlePayment.succeeded(less, NOW)).isEqualTo(Outcome.STRAY);
    assertThat(payments.find(ID).orElseThrow().value().state().code()).isEqualTo("processing");
  }

  @Test
  void a_guest_is_told_once_that_they_paid_and_a_client_is_not() {
    payments.put(closed().begun(intent("1"), NOW));
    PaymentIntent guests =
        told(
            "1",
            Status.SUCCEEDED,
            PRICE,
            null,
            ours().with(Metadata.Key.VISITOR_ID, "65f0c0ffee65f0c0ffee0001"));

    settlePayment.succeeded(guests, NOW);
    settlePayment.succeeded(guests, NOW);

    assertThat(payments.events()).hasOnlyElementsOfType(GuestPaymentCompleted.class).hasSize(1);
  }

  @Test
  void a_failure_is_told_once_with_the_banks_code() {
    payments.put(closed().begun(intent("1"), NOW));

    settlePayment.failed(failed("1"));
    settlePayment.failed(failed("1"));

    assertThat(payments.events())
        .singleElement()
        .satisfies(it -> assertThat(((PaymentFailed) it).reason()).isEqualTo("insufficient_funds"));
  }
}
