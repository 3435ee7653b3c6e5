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

  /// Somebody subscribed and paid for the first time: they may open what the plan includes.
  /// `interval` is `month` or `year`; `periodEnd` is when it is paid for again.
  record SubscriptionBegun(
      String subscriptionId,
      String userId,
      String planId,
      String planNameFr,
      String planNameEn,
      String interval,
      long priceCents,
      @Nullable Instant periodEnd,
      Instant occurredAt)
      implements SubscriptionEvent {

    @Override
    public String aggregateId() {
      return subscriptionId;
    }
  }

  /// A renewal was not paid. Their access lasts until `accessUntil` all the same; null when it is
  /// over.
  record SubscriptionPaymentFailed(
      String subscriptionId,
      String userId,
      String planId,
      String planNameFr,
      String planNameEn,
      long priceCents,
      @Nullable Instant accessUntil,
      Instant occurredAt)
      implements SubscriptionEvent {

    @Override
    public String aggregateId() {
      return subscriptionId;
    }
  }

  /// It will not be renewed, by its holder's wish; they have access until `accessUntil`.
  record SubscriptionEnding(
      String subscriptionId,
      String userId,
      String planId,
      String planNameFr,
      String planNameEn,
      @Nullable Instant accessUntil,
      Instant occurredAt)
      implements SubscriptionEvent {

    @Override
    public String aggregateId() {
      return subscriptionId;
    }
  }

  /// It is over, and access with it.
  record SubscriptionEnded(
      String subscriptionId,
      String userId,
      String planId,
      String planNameFr,
      String planNameEn,
      Instant occurredAt)
      implements SubscriptionEvent {

    @Override
    public String aggregateId() {
      return subscriptionId;
    }
  }

  /// A period, or the difference to another plan, was paid: what the plan earned, once for each
  /// payment. `reason` is `subscription_create`, `subscription_cycle` or `subscription_update`.
  record SubscriptionPaid(
      String paymentId,
      String subscriptionId,
      String userId,
      String planId,
      String planNameFr,
      String planNameEn,
      long amountCents,
      String reason,
      Instant paidAt,
      @Nullable Instant periodEnd,
      Instant occurredAt)
      implements SubscriptionEvent {

    @Override
    public String aggregate() {
      return "SUBSCRIPTION_PAYMENT";
    }

    @Override
    public String aggregateId() {
      return paymentId;
    }
  }

  /// Some of such a payment, or all of it, went back: less earned, once for each refund and each
  /// dispute that was lost, of which `refundId` is the dispute's. `amountCents` is negative when a
  /// refund did not reach its receiver and came back.
  record SubscriptionRefunded(
      String refundId,
      String paymentId,
      String subscriptionId,
      String userId,
      String planId,
      long amountCents,
      Instant occurredAt)
      implements SubscriptionEvent {

    @Override
    public String aggregate() {
      return "SUBSCRIPTION_REFUND";
    }

    @Override
    public String aggregateId() {
      return refundId;
    }
  }
}
