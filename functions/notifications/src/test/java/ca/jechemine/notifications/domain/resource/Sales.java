package ca.jechemine.notifications.domain.resource;

import static ca.jechemine.notifications.domain.Fixtures.NOON;

import ca.jechemine.contracts.PurchaseEvent.PurchaseChanged;
import ca.jechemine.contracts.PurchaseEvent.PurchaseRefunded;
import ca.jechemine.contracts.PurchaseEvent.ResourcePurchased;
import ca.jechemine.notifications.domain.Person;

/// What is told of a resource that somebody buys.
public final class Sales {

  public static final String PURCHASE = "65f0c0ffee65f0c0ffee65a1";
  public static final String TITLE = "Apprivoiser l’anxiété";

  private static final String RESOURCE = "65f0c0ffee65f0c0ffee65a2";

  private Sales() {}

  public static ResourcePurchased boughtBy(Person buyer) {
    return new ResourcePurchased(PURCHASE, buyer.id().value(), RESOURCE, TITLE, "", 12_50, NOON);
  }

  public static PurchaseRefunded refundedTo(Person buyer, boolean isPartial) {
    return new PurchaseRefunded(
        PURCHASE, buyer.id().value(), TITLE, "Taming Anxiety", 4_00, isPartial, NOON);
  }

  static PurchaseChanged changed(Person buyer) {
    return new PurchaseChanged(
        PURCHASE,
        2,
        buyer.id().value(),
        RESOURCE,
        TITLE,
        "",
        12_50,
        "completed",
        true,
        NOON,
        NOON,
        0,
        null,
        NOON);
  }
}
