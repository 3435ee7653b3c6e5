package ca.jechemine.payments.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.plan.Plan;
import ca.jechemine.payments.domain.plan.Plans;
import ca.jechemine.payments.domain.plan.Subscription;
import ca.jechemine.payments.domain.plan.Subscriptions;
import java.util.List;

/// What somebody subscribed to.
public final class ReadSubscription {

  private final Subscriptions subscriptions;
  private final Plans plans;

  public ReadSubscription(Subscriptions subscriptions, Plans plans) {
    this.subscriptions = subscriptions;
    this.plans = plans;
  }

  /// A subscription, and its plan.
  public record Subscribed(Subscription subscription, Plan plan) {}

  /// The caller's latest first, then the live ones that came with accounts that were merged into
  /// theirs; none when they never had one that Stripe knows.
  public List<Subscribed> read(Caller caller) {
    return subscriptions.allOf(caller.id()).stream()
        .map(Versioned::value)
        .filter(it -> it.atStripe().isPresent())
        .map(this::withPlan)
        .toList();
  }

  Subscribed withPlan(Subscription subscription) {
    Plan plan =
        plans
            .find(subscription.plan())
            .map(Versioned::value)
            .orElseThrow(() -> new IllegalStateException("a subscription to no plan"));
    return new Subscribed(subscription, plan);
  }
}
