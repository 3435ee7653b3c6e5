package ca.jechemine.content.domain;

import ca.jechemine.kernel.HexId;

/// The id of an item of the professional catalogue.
public record ProCatalogItemId(String value) {

  public ProCatalogItemId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
