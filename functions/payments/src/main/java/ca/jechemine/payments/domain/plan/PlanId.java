package ca.jechemine.payments.domain.plan;

import ca.jechemine.kernel.HexId;

/// Which plan.
public record PlanId(String value) {

  public PlanId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
