package ca.jechemine.payments.domain.stripe;

/// Which price of something that is sold again and again: `price_…`.
public record PriceId(String value) {

  public PriceId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
