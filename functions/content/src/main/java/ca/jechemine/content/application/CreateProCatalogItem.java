package ca.jechemine.content.application;

import ca.jechemine.content.domain.Labels;
import ca.jechemine.content.domain.ProCatalog;
import ca.jechemine.content.domain.ProCatalogItem;
import ca.jechemine.content.domain.ProCatalogItemId;
import ca.jechemine.content.domain.ProCategory;
import ca.jechemine.content.domain.Trail;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.UserId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// An administrator adds an item to the professional catalogue.
public final class CreateProCatalogItem {

  private final ProCatalog catalog;
  private final Ids ids;
  private final InstantSource clock;

  public CreateProCatalogItem(ProCatalog catalog, Ids ids, InstantSource clock) {
    this.catalog = catalog;
    this.ids = ids;
    this.clock = clock;
  }

  /// The new item.
  public ProCatalogItem create(
      ProCategory category, Labels labels, UserId by, Receipts<ProCatalogItem> receipts) {
    ProCatalogItem item =
        new ProCatalogItem(
            new ProCatalogItemId(ids.next()),
            category,
            labels,
            Trail.begun(by, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    catalog.add(item, receipts.of(item));
    return item;
  }
}
