package ca.jechemine.library.application;

import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Resources;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// An administrator deletes a resource for good.
public final class DeleteResource {

  private final Resources resources;
  private final InstantSource clock;

  public DeleteResource(Resources resources, InstantSource clock) {
    this.resources = resources;
    this.clock = clock;
  }

  /// Of several who delete it at once, one does; the others find nothing.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict when somebody bought it
  public void delete(ResourceId id, UserId by) {
    Retry.whenStale(() -> {
      Versioned<Resource> read = resources.find(id).orElseThrow(Resources::unknown);
      resources.delete(read, read.value().gone(by, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
      return id;
    });
  }
}
