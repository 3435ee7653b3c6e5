package ca.jechemine.payments.domain.plan;

import ca.jechemine.kernel.Money;
import java.time.Instant;

/// What was paid of a subscription, or went back of it.
///
/// @param id Stripe's, of the payment or the refund
/// @param amount negative when it went back
/// @param reason as `SubscriptionPaid` says it; `refund` of what went back
public record PlanPayment(
    String id, SubscriptionId subscription, PlanId plan, Money amount, String reason, Instant at) {}
