package ca.jechemine.payments.domain.stripe;

/// Which agreement to debit a bank account: `mandate_…`.
public record MandateId(String value) {

  public MandateId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
