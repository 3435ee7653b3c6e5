package ca.jechemine.payments.domain.stripe;

import ca.jechemine.kernel.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Money that goes back to who paid.
///
/// @param payment null for a refund of a charge without one, which the platform never makes
/// @param failureReason Stripe's code of why it failed
public record StripeRefund(
    RefundId id,
    Status status,
    Money amount,
    @Nullable PaymentIntentId payment,
    @Nullable ChargeId charge,
    @Nullable String failureReason,
    Metadata metadata) {

  /// How far it is.
  public enum Status {
    PENDING,
    REQUIRES_ACTION,
    SUCCEEDED,
    FAILED,
    CANCELED
  }

  /// The payment that it gives back.
  public Optional<PaymentIntentId> knownPayment() {
    return Optional.ofNullable(payment);
  }
}
