package ca.jechemine.payments.domain.stripe;

/// Which refund: `re_…` of a card, `pyr_…` of a bank debit.
public record RefundId(String value) {

  public RefundId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
