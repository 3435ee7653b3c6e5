package ca.jechemine.content.application;

import ca.jechemine.content.domain.ProCatalog;
import ca.jechemine.content.domain.ProCatalogItemId;
import ca.jechemine.kernel.Retry;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// An administrator deletes an item of the professional catalogue for good.
public final class DeleteProCatalogItem {

  private final ProCatalog catalog;
  private final InstantSource clock;

  public DeleteProCatalogItem(ProCatalog catalog, InstantSource clock) {
    this.catalog = catalog;
    this.clock = clock;
  }

  /// Of several who delete it at once, one does; the others find nothing.
  public void delete(ProCatalogItemId id) {
    Retry.whenStale(() -> {
      catalog.delete(
          catalog.find(id).orElseThrow(ProCatalog::unknown),
          clock.instant().truncatedTo(ChronoUnit.MILLIS));
      return id;
    });
  }
}
