package ca.jechemine.payments.domain.stripe;

/// Which payment at Stripe: `pi_…`.
public record PaymentIntentId(String value) {

  public PaymentIntentId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
