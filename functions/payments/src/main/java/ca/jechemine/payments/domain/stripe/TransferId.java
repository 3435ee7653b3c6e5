package ca.jechemine.payments.domain.stripe;

/// Which transfer to a Connect account: `tr_…`.
public record TransferId(String value) {

  public TransferId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
