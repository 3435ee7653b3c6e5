package ca.jechemine.appointments.domain.waitlist;

import ca.jechemine.kernel.HexId;

/// Which offer of a freed time.
public record SlotOfferId(String value) {

  public SlotOfferId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
