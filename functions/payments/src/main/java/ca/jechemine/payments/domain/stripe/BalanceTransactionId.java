package ca.jechemine.payments.domain.stripe;

/// Which line of the balance at Stripe: `txn_…`.
///
/// @throws IllegalArgumentException when the text is no id of Stripe's
public record BalanceTransactionId(String value) {

  public BalanceTransactionId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
