package ca.jechemine.payments.domain.stripe;

/// Which customer at Stripe: `cus_…`.
public record CustomerId(String value) {

  public CustomerId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
