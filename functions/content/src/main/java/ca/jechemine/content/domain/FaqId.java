package ca.jechemine.content.domain;

import ca.jechemine.kernel.HexId;

/// The id of a frequent question.
public record FaqId(String value) {

  public FaqId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
