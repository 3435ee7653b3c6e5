package ca.jechemine.payments.domain.stripe;

/// Which saved method of payment: `pm_…`.
public record PaymentMethodId(String value) {

  public PaymentMethodId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
