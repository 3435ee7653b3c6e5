package ca.jechemine.content.domain;

import ca.jechemine.kernel.HexId;

/// A motif's id.
public record MotifId(String value) {

  public MotifId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
