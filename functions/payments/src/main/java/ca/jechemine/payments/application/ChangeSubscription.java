package ca.jechemine.payments.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.application.ReadSubscription.Subscribed;
import ca.jechemine.payments.domain.plan.Interval;
import ca.jechemine.payments.domain.plan.Plan;
import ca.jechemine.payments.domain.plan.PlanId;
import ca.jechemine.payments.domain.plan.PlanPrice;
import ca.jechemine.payments.domain.plan.PlanRefusals;
import ca.jechemine.payments.domain.plan.Plans;
import ca.jechemine.payments.domain.plan.Subscription;
import ca.jechemine.payments.domain.plan.SubscriptionId;
import ca.jechemine.payments.domain.plan.SubscriptionStatus;
import ca.jechemine.payments.domain.plan.Subscriptions;
import ca.jechemine.payments.domain.stripe.Billing;
import ca.jechemine.payments.domain.stripe.PriceId;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import ca.jechemine.payments.domain.stripe.StripeSubscriptionId;
import java.util.Optional;

/// Somebody changes what they subscribed to. Each change says what it is to be, not by how much it
/// differs: done again, it changes nothing, and what broke off is told by Stripe.
public final class ChangeSubscription {

  private final Plans plans;
  private final Subscriptions subscriptions;
  private final PlanPrices prices;
  private final SettleSubscription settleSubscription;
  private final ReadSubscription readSubscription;
  private final Billing billing;

  public ChangeSubscription(
      Plans plans,
      Subscriptions subscriptions,
      PlanPrices prices,
      SettleSubscription settleSubscription,
      ReadSubscription readSubscription,
      Billing billing) {
    this.plans = plans;
    this.subscriptions = subscriptions;
    this.prices = prices;
    this.settleSubscription = settleSubscription;
    this.readSubscription = readSubscription;
    this.billing = billing;
  }

  /// What is to be otherwise.
  ///
  /// @param subscription of which, where the caller has several; empty for their latest
  /// @param endsWithPeriod whether it is not to be renewed
  public record Wish(
      Optional<SubscriptionId> subscription,
      Optional<PlanId> plan,
      Optional<Interval> interval,
      Optional<Boolean> endsWithPeriod) {

    private boolean isOf(Subscription other) {
      return subscription.filter(it -> !it.equals(other.id())).isEmpty();
    }
  }

  /// Changes the caller's subscription. To another plan or interval it changes at once, and the
  /// difference is paid at once: when the bank refuses, nothing changes.
  ///
  /// @throws ca.jechemine.kernel.Refusal when there is nothing to change, no such plan for them, or
  ///   the bank refuses (402)
  public Subscribed change(Caller caller, Wish wish) {
    Subscription subscription =
        subscriptions.allOf(caller.id()).stream()
            .map(Versioned::value)
            .filter(wish::isOf)
            .findFirst()
            .filter(Subscription::isLive)
            .orElseThrow(PlanRefusals::noSubscription);
    if (!subscription.status().hasBegun()) {
      throw PlanRefusals.notBegun();
    }
    StripeSubscriptionId id = subscription.atStripe().orElseThrow();
    try {
      price(caller, subscription, wish)
          .ifPresent(it -> billing.change(billing.subscription(id), it));
      wish.endsWithPeriod()
          .filter(it -> it != subscription.cancelAtPeriodEnd())
          .ifPresent(it -> billing.endWithPeriod(id, it));
      return readSubscription.withPlan(
          settleSubscription.settle(subscription.id(), id).subscription());
    } catch (StripeFailure failure) {
      settleSubscription.settle(subscription.id(), id);
      throw Declines.refusal(failure);
    }
  }

  private Optional<PriceId> price(Caller caller, Subscription subscription, Wish wish) {
    PlanId wished = wish.plan().orElse(subscription.plan());
    Interval interval = wish.interval().orElse(subscription.interval());
    if (wished.equals(subscription.plan()) && interval == subscription.interval()) {
      return Optional.empty();
    }
    if (subscription.status() == SubscriptionStatus.PAST_DUE) {
      throw PlanRefusals.unpaid();
    }
    Plan plan =
        plans
            .find(wished)
            .map(Versioned::value)
            .filter(it -> it.isActive() && it.audience().includes(caller.role()))
            .orElseThrow(PlanRefusals::noPlan);
    return Optional.of(prices.of(plan, PlanPrice.of(plan, interval)));
  }
}
