package ca.jechemine.payments.domain.stripe;

/// Which movement of money a payment made: `ch_…` of a card, `py_…` of a bank debit.
public record ChargeId(String value) {

  public ChargeId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
