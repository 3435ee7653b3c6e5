package ca.jechemine.payments.application;

import static ca.jechemine.payments.application.MoneyBackDesk.charge;
import static ca.jechemine.payments.domain.PaymentFixtures.APPOINTMENT;
import static ca.jechemine.payments.domain.PaymentFixtures.NOW;
import static ca.jechemine.payments.domain.PaymentFixtures.PRICE;
import static ca.jechemine.payments.domain.PaymentFixtures.closed;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.PaymentNotice.PaymentRefunded;
import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.PaymentState;
import ca.jechemine.payments.domain.ledger.Account;
import ca.jechemine.payments.domain.ledger.SessionMoney;
import ca.jechemine.payments.domain.stripe.Dispute;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.NewRefund;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.StripeRefund;
import ca.jechemine.payments.domain.stripe.StripeRefund.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// P7: what Stripe tells of a payment, of what was given back of it and of a dispute comes in every
/// order, each twice, and there is one outcome.
class ReturnsInAnyOrderTest {

  private static final IdempotencyKey AT_STRIPE = new IdempotencyKey("dashboard");

  private record Outcome(
      PaymentState state, SessionMoney money, Map<Account, Money> balances, long notices) {}

  @ParameterizedTest
  @CsvSource({
    "4000, needs_response",
    "4000, won",
    "4000, lost",
    "4000, warning_needs_response",
    "12000, warning_needs_response"
  })
  void P7_every_order_of_payment_refund_and_dispute_has_one_outcome(long cents, String status) {
    Set<Outcome> outcomes = new HashSet<>();

    List<List<Integer>> orders = orders(List.of(0, 1, 2, 3, 4));
    orders.forEach(it -> outcomes.add(outcome(it, new Money(cents), status)));

    assertThat(orders).hasSize(120);
    assertThat(outcomes).hasSize(1);
    Outcome outcome = outcomes.iterator().next();
    assertThat(outcome.notices()).isEqualTo(1);
    assertThat(outcome.state().code())
        .isEqualTo(cents == PRICE.cents() ? "refunded" : "partially_refunded");
    assertThat(outcome.balances().values().stream().reduce(Money.ZERO, Money::plus))
        .isEqualTo(Money.ZERO);
  }

  private static Outcome outcome(List<Integer> order, Money amount, String status) {
    MoneyBackDesk desk = new MoneyBackDesk();
    desk.payments.put(closed());
    PaymentIntent payment = desk.till.paid("1", PRICE, APPOINTMENT, NOW);
    StripeRefund refund =
        desk.till.refund(new NewRefund(payment.id(), amount, Metadata.none()), AT_STRIPE);
    Dispute early = desk.till.disputed("1", payment, "needs_response");
    Dispute late = desk.till.disputed("1", payment, status);
    List<Runnable> told =
        List.of(
            () -> desk.settlePayment.succeeded(payment, NOW),
            () -> desk.settleReturns.refunded(refund.id()),
            () -> desk.settleReturns.refunded(charge(payment, amount)),
            () -> desk.settleReturns.disputed(early),
            () -> desk.settleReturns.disputed(late));
    order.forEach(it -> told.get(it).run());
    order.forEach(it -> told.get(it).run());
    return new Outcome(
        desk.payment().state(),
        desk.payment().money(),
        desk.balances(),
        desk.payments.events().stream().filter(PaymentRefunded.class::isInstance).count());
  }

  @Test
  void P7_one_event_fifty_times_at_once_counts_once() {
    MoneyBackDesk desk = new MoneyBackDesk();
    desk.payments.put(closed());
    PaymentIntent payment = desk.till.paid("1", PRICE, APPOINTMENT, NOW);
    desk.settlePayment.succeeded(payment, NOW);
    StripeRefund refund =
        desk.till.refund(new NewRefund(payment.id(), new Money(40_00), Metadata.none()), AT_STRIPE);

    try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
      IntStream.range(0, 50).forEach(_ -> threads.execute(() -> desk.settleRefund.settle(refund)));
    }

    assertThat(desk.refunds.all()).hasSize(1);
    assertThat(desk.payment().money().reversals()).hasSize(1);
    assertThat(desk.payments.events().stream().filter(PaymentRefunded.class::isInstance))
        .hasSize(1);
  }

  @Test
  void P7_a_refund_that_failed_leaves_the_payment_paid_whatever_is_told_late() {
    MoneyBackDesk desk = new MoneyBackDesk();
    desk.payments.put(closed());
    PaymentIntent payment = desk.till.paid("1", PRICE, APPOINTMENT, NOW);
    desk.settlePayment.succeeded(payment, NOW);
    Map<Account, Money> before = desk.balances();
    StripeRefund made =
        desk.till.refund(new NewRefund(payment.id(), PRICE, Metadata.none()), AT_STRIPE);
    desk.settleReturns.refunded(made.id());
    StripeRefund failed = desk.till.answered(made.id(), Status.FAILED);

    desk.settleReturns.refunded(failed.id());
    // An old answer to a repeated call.
    desk.settleRefund.settle(made);

    assertThat(desk.payment().state().code()).isEqualTo("paid");
    assertThat(desk.balances()).isEqualTo(before);
  }

  /// All orders of them.
  private static List<List<Integer>> orders(List<Integer> of) {
    if (of.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Integer>> orders = new ArrayList<>();
    for (Integer first : of) {
      List<Integer> rest = of.stream().filter(it -> !it.equals(first)).toList();
      for (List<Integer> then : orders(rest)) {
        List<Integer> order = new ArrayList<>(List.of(first));
        order.addAll(then);
        orders.add(order);
      }
    }
    return orders;
  }
}
