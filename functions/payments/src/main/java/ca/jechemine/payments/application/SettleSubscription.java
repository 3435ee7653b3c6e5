package ca.jechemine.payments.application;

import ca.jechemine.contracts.SubscriptionEvent;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.StripeEvents.Outcome;
import ca.jechemine.payments.domain.plan.GracePeriod;
import ca.jechemine.payments.domain.plan.Plan;
import ca.jechemine.payments.domain.plan.Plans;
import ca.jechemine.payments.domain.plan.Subscription;
import ca.jechemine.payments.domain.plan.SubscriptionId;
import ca.jechemine.payments.domain.plan.SubscriptionNews;
import ca.jechemine.payments.domain.plan.Subscriptions;
import ca.jechemine.payments.domain.stripe.Billing;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.Dispute;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import ca.jechemine.payments.domain.stripe.StripeSubscription;
import ca.jechemine.payments.domain.stripe.StripeSubscriptionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Makes a subscription what it is at Stripe. What an event holds may be old by now: how the thing
/// stands is asked of Stripe after it was read here, and kept only if nobody kept anything
/// meanwhile; so the order in which events come does not count, nor how often.
public final class SettleSubscription {

  private static final Text UNNAMED = new Text("Forfait", "Plan");

  private final Subscriptions subscriptions;
  private final Plans plans;
  private final Billing billing;
  private final GracePeriod grace;
  private final Leaving leaving;
  private final InstantSource clock;

  public SettleSubscription(
      Subscriptions subscriptions,
      Plans plans,
      Billing billing,
      GracePeriod grace,
      Leaving leaving,
      InstantSource clock) {
    this.subscriptions = subscriptions;
    this.plans = plans;
    this.billing = billing;
    this.grace = grace;
    this.leaving = leaving;
    this.clock = clock;
  }

  /// What is done before it is kept that a subscription is over. Done again, it changes nothing.
  @FunctionalInterface
  public interface Leaving {

    /// That person's subscription is over, which was billed to that customer.
    void leave(UserId person, CustomerId customer);
  }

  /// A subscription and what Stripe has of it.
  public record Settled(Subscription subscription, StripeSubscription atStripe) {}

  /// Stripe told of it. One that was given up here before Stripe made it ends there, and somebody
  /// looks at what it took.
  public Outcome told(StripeSubscriptionId id) {
    Optional<Settled> settled = settled(id);
    if (settled.isEmpty()) {
      return Outcome.STRAY;
    }
    boolean isOver = !settled.get().subscription().isLive();
    if (isOver && settled.get().atStripe().isLive()) {
      cancel(id);
      return Outcome.STRAY;
    }
    return Outcome.PROCESSED;
  }

  /// Ends it at Stripe now; nothing happens when it is over there.
  void cancel(StripeSubscriptionId id) {
    try {
      billing.cancel(id);
    } catch (StripeFailure.NotFound over) {
      // It is over, which is what was wanted.
    }
  }

  /// The subscription that Stripe has under that id, settled; empty when it is none of ours.
  public Optional<Settled> settled(StripeSubscriptionId id) {
    return billing
        .subscription(id)
        .own()
        .map(SubscriptionId::new)
        .filter(it -> subscriptions.find(it).isPresent())
        .map(it -> settle(it, id));
  }

  /// Makes it what it is at Stripe.
  public Settled settle(SubscriptionId own, StripeSubscriptionId id) {
    return settle(own, id, it -> it);
  }

  /// The same, and whether its bank contests that payment of it.
  ///
  /// @param dispute as it is at Stripe; asked for after the subscription was read here
  Settled contested(SubscriptionId own, StripeSubscriptionId id, Supplier<Dispute> dispute) {
    return settle(
        own,
        id,
        it -> {
          Dispute now = dispute.get();
          return it.contested(now.id(), now.isOpen());
        });
  }

  private Settled settle(
      SubscriptionId own, StripeSubscriptionId id, UnaryOperator<Subscription> change) {
    return Retry.whenStale(() -> {
      Versioned<Subscription> read =
          subscriptions
              .find(own)
              .orElseThrow(() -> new IllegalStateException("a subscription that is not kept"));
      StripeSubscription stripes = billing.subscription(id);
      Subscription next = change.apply(read.value()).seen(stripes, grace.current());
      if (read.value().isLive() && !next.isLive()) {
        leaving.leave(next.person(), stripes.customer());
      }
      keep(read, next);
      return new Settled(next, stripes);
    });
  }

  /// It was given up before Stripe had it.
  void abandon(Versioned<Subscription> read) {
    keep(read, read.value().abandoned(clock.instant()));
  }

  private void keep(Versioned<Subscription> read, Subscription next) {
    if (next.equals(read.value())) {
      return;
    }
    Instant now = clock.instant();
    Text name = plans.find(next.plan()).map(Versioned::value).map(Plan::name).orElse(UNNAMED);
    List<SubscriptionEvent> news =
        SubscriptionNews.of(read.value(), next, name, read.version() + 1, now);
    subscriptions.save(read, next, news);
  }
}
