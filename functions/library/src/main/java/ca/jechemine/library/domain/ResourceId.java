package ca.jechemine.library.domain;

import ca.jechemine.kernel.HexId;

/// A resource's id. It sorts by the time at which the resource was made.
public record ResourceId(String value) {

  public ResourceId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
