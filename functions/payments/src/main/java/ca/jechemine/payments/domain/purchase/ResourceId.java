package ca.jechemine.payments.domain.purchase;

import ca.jechemine.kernel.HexId;

/// Which resource of the library.
public record ResourceId(String value) {

  public ResourceId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
