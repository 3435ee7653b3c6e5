package ca.jechemine.payments.domain.stripe;

import ca.jechemine.kernel.Money;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A payment at Stripe.
///
/// @param amount what is asked
/// @param received what came so far
/// @param currency in lower case; `cad` for all that the platform makes
/// @param type the one type of method that it takes; null for one that the platform does not know
/// @param charge the movement of money, once there was one
/// @param error why the last attempt failed
public record PaymentIntent(
    PaymentIntentId id,
    Status status,
    Money amount,
    Money received,
    String currency,
    @Nullable MethodType type,
    @Nullable CustomerId customer,
    @Nullable PaymentMethodId method,
    @Nullable ChargeId charge,
    @Nullable ClientSecret clientSecret,
    @Nullable PaymentError error,
    Instant created,
    Metadata metadata) {

  /// How far it is. `REQUIRES_CAPTURE` is none that the platform asks for.
  public enum Status {
    REQUIRES_PAYMENT_METHOD,
    REQUIRES_CONFIRMATION,
    REQUIRES_ACTION,
    PROCESSING,
    REQUIRES_CAPTURE,
    SUCCEEDED,
    CANCELED;

    /// Whether nothing more happens to it.
    public boolean isFinal() {
      return switch (this) {
        case SUCCEEDED, CANCELED -> true;
        case REQUIRES_PAYMENT_METHOD,
            REQUIRES_CONFIRMATION,
            REQUIRES_ACTION,
            PROCESSING,
            REQUIRES_CAPTURE ->
            false;
      };
    }
  }

  /// Whose payment it is.
  public Optional<CustomerId> knownCustomer() {
    return Optional.ofNullable(customer);
  }

  /// What it is paid with, once that is known.
  public Optional<PaymentMethodId> knownMethod() {
    return Optional.ofNullable(method);
  }

  /// The movement of money, once there was one.
  public Optional<ChargeId> knownCharge() {
    return Optional.ofNullable(charge);
  }

  /// Why the last attempt failed, if one did.
  public Optional<PaymentError> lastError() {
    return Optional.ofNullable(error);
  }
}
