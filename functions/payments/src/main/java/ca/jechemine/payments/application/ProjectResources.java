package ca.jechemine.payments.application;

import ca.jechemine.contracts.ResourceEvent.ResourceChanged;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.payments.domain.purchase.Offers;
import ca.jechemine.payments.domain.purchase.OnSale;
import ca.jechemine.payments.domain.purchase.ResourceId;

/// Keeps of the library what is for sale.
public final class ProjectResources {

  private final Offers offers;
  private final WithdrawResource withdrawResource;

  public ProjectResources(Offers offers, WithdrawResource withdrawResource) {
    this.offers = offers;
    this.withdrawResource = withdrawResource;
  }

  /// Keeps what the event tells, unless something later is known. What was deleted is withdrawn
  /// once that is kept, so that nobody begins to buy it behind.
  public void keep(ResourceChanged event) {
    offers.keep(
        new OnSale(
            new ResourceId(event.resourceId()),
            event.version(),
            new Text(event.titleFr(), event.titleEn()),
            event.audience(),
            new Money(event.priceCents()),
            event.isPublished(),
            event.isDeleted()));
    if (event.isDeleted()) {
      withdrawResource.withdraw(new ResourceId(event.resourceId()));
    }
  }
}
