package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.HexId;

/// Which appointment, or request for one.
public record AppointmentId(String value) {

  public AppointmentId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
