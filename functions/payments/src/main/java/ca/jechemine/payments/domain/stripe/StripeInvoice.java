package ca.jechemine.payments.domain.stripe;

import ca.jechemine.kernel.Money;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a subscription is billed.
///
/// @param reason Stripe's code: `subscription_create`, `subscription_cycle`, `subscription_update`,
///   …
/// @param paid what came by Stripe
/// @param paidAt null until it is paid
/// @param subscription whose invoice it is; null for others
/// @param payment by which it is paid; null when nothing was to be paid
public record StripeInvoice(
    InvoiceId id,
    String status,
    String reason,
    Money paid,
    String currency,
    @Nullable Instant paidAt,
    @Nullable StripeSubscriptionId subscription,
    @Nullable PaymentIntentId payment) {

  /// Whether it is paid.
  public boolean isPaid() {
    return status.equals("paid");
  }

  /// Whose invoice it is, where it is a subscription's.
  public Optional<StripeSubscriptionId> ofSubscription() {
    return Optional.ofNullable(subscription);
  }

  /// By which it is paid, where something was to be paid.
  public Optional<PaymentIntentId> knownPayment() {
    return Optional.ofNullable(payment);
  }
}
