package ca.jechemine.payments.domain.stripe;

import ca.jechemine.kernel.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A charge that its payer contests at their bank.
///
/// @param reason Stripe's code, such as `fraudulent`
/// @param status Stripe's code, such as `needs_response`
public record Dispute(
    DisputeId id,
    @Nullable ChargeId charge,
    @Nullable PaymentIntentId payment,
    Money amount,
    String reason,
    String status) {

  /// Whether the bank asks only: no money moved.
  public boolean isInquiry() {
    return status.startsWith("warning_") || status.equals("prevented");
  }

  /// Whether the money is with the bank until it is decided.
  public boolean isOpen() {
    return !isInquiry() && !isWon() && !isLost();
  }

  /// Whether it ended and the money stayed.
  public boolean isWon() {
    return status.equals("won") || status.equals("warning_closed") || status.equals("prevented");
  }

  /// Whether it ended and the money is gone.
  public boolean isLost() {
    return status.equals("lost");
  }

  /// The payment that is contested.
  public Optional<PaymentIntentId> knownPayment() {
    return Optional.ofNullable(payment);
  }
}
