package ca.jechemine.payments.domain.stripe;

/// Which set-up of a method: `seti_…`.
public record SetupIntentId(String value) {

  public SetupIntentId {
    StripeId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
