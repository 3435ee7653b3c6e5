package ca.jechemine.payments.domain.stripe;

/// Which dispute of a charge: `dp_…` or `du_…`.
public record DisputeId(String value) {

  public DisputeId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
