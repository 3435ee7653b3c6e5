package ca.jechemine.payments.domain.stripe;

/// Which subscription at Stripe: `sub_…`.
public record StripeSubscriptionId(String value) {

  public StripeSubscriptionId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
