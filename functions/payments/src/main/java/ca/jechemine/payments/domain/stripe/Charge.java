package ca.jechemine.payments.domain.stripe;

import ca.jechemine.kernel.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A movement of money that a payment made.
///
/// @param refunded how much of it went back so far, by all refunds together
public record Charge(
    ChargeId id,
    @Nullable PaymentIntentId payment,
    Money amount,
    Money refunded,
    String currency,
    Metadata metadata) {

  /// Whether all of it went back.
  public boolean isWhollyRefunded() {
    return refunded.compareTo(amount) >= 0;
  }

  /// The payment that made it.
  public Optional<PaymentIntentId> knownPayment() {
    return Optional.ofNullable(payment);
  }
}
