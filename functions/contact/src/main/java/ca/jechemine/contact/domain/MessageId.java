package ca.jechemine.contact.domain;

import ca.jechemine.kernel.HexId;

/// Which message. Ids sort by the time at which the messages were written.
public record MessageId(String value) {

  public MessageId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
