package ca.jechemine.library.domain.gift;

import ca.jechemine.kernel.HexId;

/// Which gift.
public record GiftId(String value) {

  public GiftId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
