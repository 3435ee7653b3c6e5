package ca.jechemine.payments.domain.stripe;

/// Which agreement to debit a bank account: `mandate_…`.
///
/// @throws IllegalArgumentException when the text is no id of Stripe's
public record MandateId(String value) {

  public MandateId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
