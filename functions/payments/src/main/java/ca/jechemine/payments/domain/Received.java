package ca.jechemine.payments.domain;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.stripe.ChargeId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Money that came for an appointment.
///
/// @param intent by which it came at Stripe; null when it came another way
/// @param charge the movement of money at Stripe, once known
public record Received(
    Money amount, Instant at, @Nullable Intent intent, @Nullable ChargeId charge) {

  /// By which payment at Stripe it came, if it did.
  public Optional<Intent> atStripe() {
    return Optional.ofNullable(intent);
  }
}
