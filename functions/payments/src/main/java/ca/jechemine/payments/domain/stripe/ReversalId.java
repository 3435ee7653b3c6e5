package ca.jechemine.payments.domain.stripe;

/// Which transfer taken back: `trr_…`.
public record ReversalId(String value) {

  public ReversalId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
