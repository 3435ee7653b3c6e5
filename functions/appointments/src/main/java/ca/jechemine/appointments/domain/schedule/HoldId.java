package ca.jechemine.appointments.domain.schedule;

import ca.jechemine.kernel.HexId;

/// Which hold.
public record HoldId(String value) {

  public HoldId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
