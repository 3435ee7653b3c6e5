package ca.jechemine.payments.domain.stripe;

/// Which Connect account of a professional: `acct_…`.
public record AccountId(String value) {

  public AccountId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
