package ca.jechemine.payments.domain.purchase;

import ca.jechemine.kernel.HexId;

/// A purchase's id. It sorts by the time at which the purchase was begun.
public record PurchaseId(String value) {

  public PurchaseId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
