package ca.jechemine.payments.application;

import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.plan.Subscription;
import ca.jechemine.payments.domain.plan.Subscriptions;
import ca.jechemine.payments.domain.stripe.Billing;
import ca.jechemine.payments.domain.stripe.StripeSubscription;
import ca.jechemine.payments.domain.stripe.StripeSubscriptionId;
import java.util.List;
import java.util.Optional;

/// Ends what somebody subscribed to whose account is closed or forgotten: nothing more is taken
/// from them. What they paid is kept, as the law demands of books. Done again, it changes nothing.
public final class EndSubscription {

  private final Subscriptions subscriptions;
  private final SettleSubscription settleSubscription;
  private final ResolveUnderway resolveUnderway;
  private final Billing billing;

  public EndSubscription(
      Subscriptions subscriptions,
      SettleSubscription settleSubscription,
      ResolveUnderway resolveUnderway,
      Billing billing) {
    this.subscriptions = subscriptions;
    this.settleSubscription = settleSubscription;
    this.resolveUnderway = resolveUnderway;
    this.billing = billing;
  }

  /// They are forgotten: it is over now.
  ///
  /// @throws ca.jechemine.payments.domain.stripe.StripeFailure when Stripe does not answer
  public void now(UserId person) {
    Retry.whenStale(() -> {
      live(person).forEach(this::end);
      return person;
    });
  }

  private void end(Versioned<Subscription> live) {
    Optional<StripeSubscriptionId> stripes = atStripe(live.value());
    if (stripes.isPresent()) {
      settleSubscription.cancel(stripes.get());
      settleSubscription.settle(live.value().id(), stripes.get());
    } else {
      settleSubscription.abandon(live);
    }
  }

  /// They cannot sign in any more: it is not renewed.
  ///
  /// @throws ca.jechemine.payments.domain.stripe.StripeFailure when Stripe does not answer
  public void withPeriod(UserId person) {
    live(person).stream()
        .map(Versioned::value)
        .filter(it -> it.status().hasBegun() && !it.cancelAtPeriodEnd())
        .forEach(it -> {
          StripeSubscriptionId id = it.atStripe().orElseThrow();
          billing.endWithPeriod(id, true);
          settleSubscription.settle(it.id(), id);
        });
  }

  private List<Versioned<Subscription>> live(UserId person) {
    return subscriptions.allOf(person).stream().filter(it -> it.value().isLive()).toList();
  }

  private Optional<StripeSubscriptionId> atStripe(Subscription subscription) {
    return subscription
        .atStripe()
        .or(() -> resolveUnderway.find(subscription).map(StripeSubscription::id));
  }
}
