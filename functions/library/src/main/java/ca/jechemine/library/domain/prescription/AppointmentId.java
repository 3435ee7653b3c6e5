package ca.jechemine.library.domain.prescription;

import ca.jechemine.kernel.HexId;

/// Which appointment of the appointments domain.
public record AppointmentId(String value) {

  public AppointmentId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
