package ca.jechemine.payments.application;

import static ca.jechemine.payments.domain.plan.PlanFixtures.AT_STRIPE;
import static ca.jechemine.payments.domain.plan.PlanFixtures.GRACE;
import static ca.jechemine.payments.domain.plan.PlanFixtures.ID;
import static ca.jechemine.payments.domain.plan.PlanFixtures.START;
import static ca.jechemine.payments.domain.plan.PlanFixtures.stripes;
import static ca.jechemine.payments.domain.plan.PlanFixtures.underway;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.StripeEvents.Outcome;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import ca.jechemine.payments.domain.plan.Subscription;
import ca.jechemine.payments.domain.plan.SubscriptionStatus;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.RefundId;
import ca.jechemine.payments.domain.stripe.StripeRefund;
import ca.jechemine.payments.domain.stripe.StripeSubscription.Status;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// P7 of subscriptions: what Stripe tells, in every order, late and twice, comes to the same
/// subscription and the same ledger.
class SubscriptionsInAnyOrderTest {

  /// What is told of one subscription over its life.
  private enum Told {
    CREATED,
    PAYMENT_SUCCEEDED,
    INVOICE_PAID,
    UPDATED,
    REFUNDED,
    DELETED
  }

  /// Everything that a run made.
  private static final class Run {
    final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    final BillingDesk desk = new BillingDesk();
    final SettleSubscription settleSubscription =
        new SettleSubscription(
            subscriptions, desk, desk, () -> GRACE, (_, _) -> {}, InstantSource.fixed(START));
    final SettlePlanPayment settlePlanPayment =
        new SettlePlanPayment(
            subscriptions, desk, settleSubscription, desk, desk, InstantSource.fixed(START));

    Run() {
      subscriptions.begin(underway(), Optional.empty());
    }

    /// It happens at Stripe.
    void happens(Told told) {
      switch (told) {
        case CREATED -> desk.subscription = stripes(Status.INCOMPLETE);
        case PAYMENT_SUCCEEDED, INVOICE_PAID -> desk.isPaid = true;
        case UPDATED -> desk.subscription = stripes(Status.ACTIVE);
        case REFUNDED ->
            desk.refunds.add(
                new StripeRefund(
                    new RefundId("re_1"),
                    StripeRefund.Status.SUCCEEDED,
                    new Money(5_00),
                    BillingDesk.PAYMENT,
                    null,
                    null,
                    Metadata.none()));
        case DELETED -> desk.subscription = stripes(Status.CANCELED, null, START);
      }
    }

    void told(Told told) {
      Outcome outcome =
          switch (told) {
            case CREATED, UPDATED, DELETED -> settleSubscription.told(AT_STRIPE);
            case INVOICE_PAID -> settlePlanPayment.invoice(BillingDesk.INVOICE);
            case PAYMENT_SUCCEEDED, REFUNDED ->
                settlePlanPayment.payment(BillingDesk.PAYMENT).orElseThrow();
          };
      assertThat(outcome).isEqualTo(Outcome.PROCESSED);
    }

    /// What the books have as earned.
    Money earned() {
      return subscriptions.journal.values().stream()
          .map(it -> Money.ZERO.minus(it.debits(Platform.PLAN_REVENUE)))
          .reduce(Money.ZERO, Money::plus);
    }

    void isRight() {
      Subscription kept = Objects.requireNonNull(subscriptions.kept.get(ID)).value();
      assertThat(kept.status()).isEqualTo(SubscriptionStatus.CANCELED);
      assertThat(kept.accessUntil()).isNull();
      assertThat(earned()).isEqualTo(new Money(7_50));
      assertThat(subscriptions.journal).hasSize(2);
      assertThat(subscriptions.told.stream().map(it -> it.getClass().getSimpleName()))
          .filteredOn(it -> it.equals("SubscriptionPaid") || it.equals("SubscriptionRefunded"))
          .containsExactlyInAnyOrder("SubscriptionPaid", "SubscriptionRefunded");
    }
  }

  @Test
  void P7_every_order_of_what_is_told_late_and_twice_comes_to_the_same() {
    List<List<Told>> orders = orders(List.of(Told.values()));
    for (List<Told> order : orders) {
      Run run = new Run();
      List.of(Told.values()).forEach(run::happens);
      order.forEach(run::told);
      order.reversed().forEach(run::told);
      run.isRight();
    }
    assertThat(orders).hasSize(720);
  }

  /// Each thing is told any number of things later.
  @Test
  void P7_what_is_told_while_more_happens_comes_to_the_same() {
    for (List<Told> order : orders(List.of(Told.values()))) {
      Run run = new Run();
      List<Told> happened = new ArrayList<>();
      for (Told next : Told.values()) {
        run.happens(next);
        happened.add(next);
        order.stream().filter(happened::contains).limit(2).forEach(run::told);
      }
      order.forEach(run::told);
      run.isRight();
    }
  }

  @Test
  void what_was_given_up_here_ends_at_stripe_too() {
    Run run = new Run();
    run.settleSubscription.abandon(run.subscriptions.find(ID).orElseThrow());
    run.happens(Told.UPDATED);

    assertThat(run.settleSubscription.told(AT_STRIPE)).isEqualTo(Outcome.STRAY);
    assertThat(run.desk.cancelled).containsExactly(AT_STRIPE);
  }

  @Test
  void a_subscription_of_nobody_here_is_left_for_somebody_to_look_at() {
    Run run = new Run();
    run.subscriptions.kept.clear();

    assertThat(run.settleSubscription.told(AT_STRIPE)).isEqualTo(Outcome.STRAY);
    assertThat(run.settlePlanPayment.invoice(BillingDesk.INVOICE)).isEqualTo(Outcome.STRAY);
  }

  private static List<List<Told>> orders(List<Told> of) {
    if (of.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Told>> orders = new ArrayList<>();
    for (Told first : of) {
      List<Told> rest = new ArrayList<>(of);
      rest.remove(first);
      for (List<Told> order : orders(rest)) {
        List<Told> whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        orders.add(whole);
      }
    }
    return orders;
  }
}
