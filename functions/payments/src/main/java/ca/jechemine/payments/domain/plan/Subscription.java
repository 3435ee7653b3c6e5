package ca.jechemine.payments.domain.plan;

import ca.jechemine.contracts.SubscriptionEvent.SubscriptionChanged;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.stripe.DisputeId;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.StripeSubscription;
import ca.jechemine.payments.domain.stripe.StripeSubscriptionId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person's subscription to a plan. It begins here and is then as Stripe has it: each time that
/// something is told or done, how it stands is asked of Stripe (`seen`), so that the order in which
/// things are told does not count.
///
/// @param price of a period, as it was when they chose it
/// @param stripeId null until Stripe is known to have it
/// @param method what they chose to pay the first period with; null once Stripe has it
/// @param periodStart of the period that is paid, or to be paid; null until Stripe has it
/// @param accessUntil when access ends; null is no access
/// @param contests the disputes of its payments that are open: there is no access meanwhile
public record Subscription(
    SubscriptionId id,
    UserId person,
    PlanId plan,
    Interval interval,
    Money price,
    SubscriptionStatus status,
    @Nullable StripeSubscriptionId stripeId,
    @Nullable PaymentMethodId method,
    @Nullable Instant periodStart,
    @Nullable Instant periodEnd,
    @Nullable Instant accessUntil,
    boolean cancelAtPeriodEnd,
    Instant createdAt,
    @Nullable Instant endedAt,
    Set<DisputeId> contests) {

  public Subscription {
    contests = Set.copyOf(contests);
  }

  /// Decided now.
  public static Subscription begun(
      SubscriptionId id, UserId person, PlanPrice price, PaymentMethodId method, Instant now) {
    return new Subscription(
        id,
        person,
        price.plan(),
        price.interval(),
        price.amount(),
        SubscriptionStatus.UNDERWAY,
        null,
        method,
        null,
        null,
        null,
        false,
        now,
        null,
        Set.of());
  }

  /// Whether it stands in the way of another one.
  public boolean isLive() {
    return status != SubscriptionStatus.CANCELED;
  }

  /// Stripe's id of it, once Stripe is known to have it.
  public Optional<StripeSubscriptionId> atStripe() {
    return Optional.ofNullable(stripeId);
  }

  /// What they chose.
  public PlanPrice chosen() {
    return new PlanPrice(plan, interval, price);
  }

  /// As Stripe has it now.
  ///
  /// Access of what is renewed lasts beyond the period, by the grace: neither a payment that fails
  /// nor an event that is late takes it away sooner. Of what ends, it lasts to the end. While a
  /// bank contests a payment of it there is none.
  public Subscription seen(StripeSubscription stripes, Duration grace) {
    if (status == SubscriptionStatus.CANCELED) {
      return this;
    }
    SubscriptionStatus next = status(stripes.status());
    return new Subscription(
        id,
        person,
        stripes.plan().map(PlanId::new).orElse(plan),
        Interval.of(stripes.interval()).orElse(interval),
        stripes.amount(),
        next,
        stripes.id(),
        null,
        stripes.periodStart(),
        stripes.periodEnd(),
        contests.isEmpty() ? access(next, stripes, grace) : null,
        stripes.endsAt().isPresent(),
        createdAt,
        next == SubscriptionStatus.CANCELED ? stripes.endedAt() : null,
        contests);
  }

  private static SubscriptionStatus status(StripeSubscription.Status status) {
    return switch (status) {
      case INCOMPLETE -> SubscriptionStatus.INCOMPLETE;
      case ACTIVE, TRIALING -> SubscriptionStatus.ACTIVE;
      case PAST_DUE, UNPAID, PAUSED -> SubscriptionStatus.PAST_DUE;
      case CANCELED, INCOMPLETE_EXPIRED -> SubscriptionStatus.CANCELED;
    };
  }

  private static @Nullable Instant access(
      SubscriptionStatus next, StripeSubscription stripes, Duration grace) {
    return switch (next) {
      case UNDERWAY, INCOMPLETE, CANCELED -> null;
      case ACTIVE -> stripes.endsAt().orElse(stripes.periodEnd().plus(grace));
      case PAST_DUE -> stripes.periodStart().plus(grace);
    };
  }

  /// A payment of it is contested, or that is over; access follows when it is `seen`.
  public Subscription contested(DisputeId dispute, boolean isOpen) {
    Set<DisputeId> next = new HashSet<>(contests);
    if (isOpen) {
      next.add(dispute);
    } else {
      next.remove(dispute);
    }
    return new Subscription(
        id,
        person,
        plan,
        interval,
        price,
        status,
        stripeId,
        method,
        periodStart,
        periodEnd,
        accessUntil,
        cancelAtPeriodEnd,
        createdAt,
        endedAt,
        next);
  }

  /// Given up before Stripe had it.
  public Subscription abandoned(Instant now) {
    return new Subscription(
        id,
        person,
        plan,
        interval,
        price,
        SubscriptionStatus.CANCELED,
        stripeId,
        null,
        periodStart,
        periodEnd,
        null,
        cancelAtPeriodEnd,
        createdAt,
        now,
        contests);
  }

  /// The same, of another account of its person.
  public Subscription of(UserId other) {
    return new Subscription(
        id,
        other,
        plan,
        interval,
        price,
        status,
        stripeId,
        method,
        periodStart,
        periodEnd,
        accessUntil,
        cancelAtPeriodEnd,
        createdAt,
        endedAt,
        contests);
  }

  /// Whether they may open what the plan includes at that moment.
  public boolean hasAccess(Instant now) {
    return accessUntil != null && now.isBefore(accessUntil);
  }

  /// What is told of it at that version.
  public SubscriptionChanged changed(long version, Instant now) {
    return new SubscriptionChanged(
        id.value(),
        version,
        person.value(),
        plan.value(),
        status.code(),
        accessUntil,
        cancelAtPeriodEnd,
        now);
  }

  /// Without what they pay with, so that it gets into no log.
  @Override
  public String toString() {
    return "subscription " + id + " " + status;
  }
}
