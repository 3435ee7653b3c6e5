package ca.jechemine.messages.domain;

import ca.jechemine.kernel.HexId;

/// Which conversation. Sorts by the time at which it was begun.
public record ConversationId(String value) {

  public ConversationId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
