package ca.jechemine.library.domain.prescription;

import ca.jechemine.kernel.HexId;

/// Which prescription.
public record PrescriptionId(String value) {

  public PrescriptionId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
