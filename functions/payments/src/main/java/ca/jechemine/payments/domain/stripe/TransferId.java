package ca.jechemine.payments.domain.stripe;

/// Which transfer to a Connect account: `tr_…`.
///
/// @throws IllegalArgumentException when the text is no id of Stripe's
public record TransferId(String value) {

  public TransferId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
