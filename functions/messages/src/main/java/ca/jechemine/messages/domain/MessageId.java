package ca.jechemine.messages.domain;

import ca.jechemine.kernel.HexId;

/// Which message. Sorts by the time at which it was written.
public record MessageId(String value) {

  public MessageId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
