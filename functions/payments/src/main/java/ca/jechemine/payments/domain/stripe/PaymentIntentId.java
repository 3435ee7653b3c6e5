package ca.jechemine.payments.domain.stripe;

/// Which payment at Stripe: `pi_…`.
///
/// @throws IllegalArgumentException when the text is no id of Stripe's
public record PaymentIntentId(String value) {

  public PaymentIntentId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
