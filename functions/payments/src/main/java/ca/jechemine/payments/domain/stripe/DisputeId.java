package ca.jechemine.payments.domain.stripe;

/// Which dispute of a charge: `dp_…` or `du_…`.
///
/// @throws IllegalArgumentException when the text is no id of Stripe's
public record DisputeId(String value) {

  public DisputeId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
