package ca.jechemine.payments.domain.stripe;

/// Which saved method of payment: `pm_…`.
///
/// @throws IllegalArgumentException when the text is no id of Stripe's
public record PaymentMethodId(String value) {

  public PaymentMethodId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
