package ca.jechemine.library.application;

import ca.jechemine.contracts.PurchaseEvent.PurchaseChanged;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.Bought;
import ca.jechemine.library.domain.Purchases;
import ca.jechemine.library.domain.ResourceId;

/// Gives who bought a resource access to it, and takes it away when the money went back. What else
/// gives access stays.
public final class ApplyPurchase {

  private final Purchases purchases;

  public ApplyPurchase(Purchases purchases) {
    this.purchases = purchases;
  }

  /// Keeps what the event tells, unless something later is known.
  public void apply(PurchaseChanged event) {
    Bought bought =
        new Bought(
            event.purchaseId(),
            event.version(),
            new UserId(event.userId()),
            new ResourceId(event.resourceId()),
            new Money(event.priceCents()),
            event.status(),
            event.accessGranted(),
            event.createdAt());
    Retry.whenStale(() -> {
      purchases.apply(bought);
      return bought;
    });
  }
}
