package ca.jechemine.payments.domain.stripe;

/// Which line of the balance at Stripe: `txn_…`.
public record BalanceTransactionId(String value) {

  public BalanceTransactionId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
