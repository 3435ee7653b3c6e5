package ca.jechemine.payments.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.plan.Plan;
import ca.jechemine.payments.domain.plan.Plans;
import ca.jechemine.payments.domain.plan.Subscription;
import ca.jechemine.payments.domain.plan.Subscriptions;
import java.util.Optional;

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

  /// The caller's latest; empty when they never had one that Stripe knows.
  public Optional<Subscribed> read(Caller caller) {
    return subscriptions
        .of(caller.id())
        .map(Versioned::value)
        .filter(it -> it.atStripe().isPresent())
        .map(this::withPlan);
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
