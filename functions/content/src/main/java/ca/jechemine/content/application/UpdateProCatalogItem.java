package ca.jechemine.content.application;

import ca.jechemine.content.domain.LabelChange;
import ca.jechemine.content.domain.ProCatalog;
import ca.jechemine.content.domain.ProCatalogItem;
import ca.jechemine.content.domain.ProCatalogItemId;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// An administrator changes an item of the professional catalogue. Asking for what is already so
/// changes nothing.
public final class UpdateProCatalogItem {

  private final ProCatalog catalog;
  private final InstantSource clock;

  public UpdateProCatalogItem(ProCatalog catalog, InstantSource clock) {
    this.catalog = catalog;
    this.clock = clock;
  }

  /// The item after the change.
  public ProCatalogItem update(ProCatalogItemId id, LabelChange change, UserId by) {
    return Retry.whenStale(() -> {
      Versioned<ProCatalogItem> read = catalog.find(id).orElseThrow(ProCatalog::unknown);
      ProCatalogItem next =
          read.value().change(change, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
      if (!next.equals(read.value())) {
        catalog.save(read, next);
      }
      return next;
    });
  }
}
