package ca.jechemine.payments.application;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.Wallets;
import ca.jechemine.payments.domain.plan.Subscription;
import ca.jechemine.payments.domain.plan.SubscriptionId;
import ca.jechemine.payments.domain.plan.SubscriptionStatus;
import ca.jechemine.payments.domain.plan.Subscriptions;
import ca.jechemine.payments.domain.stripe.Billing;
import ca.jechemine.payments.domain.stripe.StripeSubscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Finds out what became of subscriptions whose making broke off. What Stripe has is taken over;
/// what it does not have is given up: nobody is charged later for a click that failed.
public final class ResolveUnderway {

  /// No request works as long, nor does one that is on its way to Stripe.
  static final Duration PATIENCE = Duration.ofMinutes(15);

  private static final int MOST = 100;

  private final Subscriptions subscriptions;
  private final Wallets wallets;
  private final SettleSubscription settleSubscription;
  private final Billing billing;
  private final InstantSource clock;

  public ResolveUnderway(
      Subscriptions subscriptions,
      Wallets wallets,
      SettleSubscription settleSubscription,
      Billing billing,
      InstantSource clock) {
    this.subscriptions = subscriptions;
    this.wallets = wallets;
    this.settleSubscription = settleSubscription;
    this.billing = billing;
    this.clock = clock;
  }

  /// Resolves those that nobody works on any more.
  ///
  /// @return how many there were
  public long resolve() {
    long resolved = 0;
    for (SubscriptionId id : subscriptions.underway(clock.instant().minus(PATIENCE), MOST)) {
      try {
        subscriptions.find(id).ifPresent(this::resolved);
        resolved++;
      } catch (StaleVersion meanwhile) {
        // Its holder came back just now.
      }
    }
    return resolved;
  }

  /// A person's latest subscription as it is. What should have been told of long ago is asked for.
  Subscription current(Versioned<Subscription> read) {
    Subscription it = read.value();
    Instant now = clock.instant();
    boolean isForgotten =
        it.status() == SubscriptionStatus.UNDERWAY && it.createdAt().plus(PATIENCE).isBefore(now);
    if (isForgotten) {
      return resolved(read);
    }
    boolean isSilent = it.status().hasBegun() && !it.hasAccess(now);
    return isSilent
        ? settleSubscription.settle(it.id(), it.atStripe().orElseThrow()).subscription()
        : it;
  }

  private Subscription resolved(Versioned<Subscription> read) {
    Subscription it = read.value();
    Optional<StripeSubscription> found = find(it);
    if (found.isPresent()) {
      return settleSubscription.settle(it.id(), found.get().id()).subscription();
    }
    if (it.status() == SubscriptionStatus.UNDERWAY) {
      settleSubscription.abandon(read);
    }
    return subscriptions.find(it.id()).orElseThrow().value();
  }

  /// What Stripe has of it, if anything.
  Optional<StripeSubscription> find(Subscription subscription) {
    return wallets
        .find(subscription.person())
        .value()
        .atStripe()
        .flatMap(customer ->
            billing.subscriptions(customer).stream()
                .filter(it -> it.own().equals(Optional.of(subscription.id().value())))
                .findFirst());
  }
}
