package ca.jechemine.payments.domain.stripe;

/// Which event of Stripe: `evt_…`.
///
/// @throws IllegalArgumentException when the text is no id of Stripe's
public record EventId(String value) {

  public EventId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
