package ca.jechemine.payments.domain.stripe;

/// Which invoice of a subscription: `in_…`.
public record InvoiceId(String value) {

  public InvoiceId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
