package ca.jechemine.administration.domain;

import ca.jechemine.kernel.HexId;

/// Which appointment it is.
public record AppointmentId(String value) {

  public AppointmentId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
