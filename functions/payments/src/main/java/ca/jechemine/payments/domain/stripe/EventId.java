package ca.jechemine.payments.domain.stripe;

/// Which event of Stripe: `evt_…`.
public record EventId(String value) {

  public EventId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
