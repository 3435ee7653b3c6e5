package ca.jechemine.documents.domain;

import ca.jechemine.kernel.HexId;

/// Which document of a client's. Sorts by the time at which it was linked to them.
public record DocumentId(String value) {

  public DocumentId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
