package ca.jechemine.payments.domain.stripe;

/// Which transfer taken back: `trr_…`.
///
/// @throws IllegalArgumentException when the text is no id of Stripe's
public record ReversalId(String value) {

  public ReversalId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
