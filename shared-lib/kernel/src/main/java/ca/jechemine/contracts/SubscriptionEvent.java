package ca.jechemine.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the payments domain tells of subscriptions to plans.
public sealed interface SubscriptionEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "SUBSCRIPTION";
  }

  /// A subscription was begun or changed; `version` rises with each change: keep the highest,
  /// whatever order they arrive in. Its person may open what the plan includes before
  /// `accessUntil`, which counts the grace after a payment that failed; null is no access at all.
  /// `status` is `incomplete`, `active`, `past_due` or `canceled`.
  record SubscriptionChanged(
      String subscriptionId,
      long version,
      String userId,
      String planId,
      String status,
      @Nullable Instant accessUntil,
      boolean cancelAtPeriodEnd,
      Instant occurredAt)
      implements SubscriptionEvent {

    @Override
    public String aggregateId() {
      return subscriptionId;
    }
  }
}
