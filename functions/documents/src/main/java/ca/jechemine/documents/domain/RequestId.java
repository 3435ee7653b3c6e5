package ca.jechemine.documents.domain;

import ca.jechemine.kernel.HexId;

/// Which request for a document.
public record RequestId(String value) {

  public RequestId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
