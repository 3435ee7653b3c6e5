package ca.jechemine.documents.domain;

import ca.jechemine.kernel.HexId;

/// Which file; its upload has the same id.
public record FileId(String value) {

  public FileId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
