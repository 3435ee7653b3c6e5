package ca.jechemine.payments.domain.plan;

import ca.jechemine.kernel.HexId;

/// Which subscription of the platform's own; Stripe has another id of it.
public record SubscriptionId(String value) {

  public SubscriptionId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
