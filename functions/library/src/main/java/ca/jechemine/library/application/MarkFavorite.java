package ca.jechemine.library.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Retry;
import ca.jechemine.library.domain.Favorites;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Resources;
import ca.jechemine.library.domain.Shelves;
import java.time.InstantSource;

/// Somebody marks a resource, or takes the mark away.
public final class MarkFavorite {

  private final Resources resources;
  private final Shelves shelves;
  private final Favorites favorites;
  private final InstantSource clock;

  public MarkFavorite(
      Resources resources, Shelves shelves, Favorites favorites, InstantSource clock) {
    this.resources = resources;
    this.shelves = shelves;
    this.favorites = favorites;
    this.clock = clock;
  }

  /// Marks it, once however often it is asked for.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when the caller does not see it
  public void mark(ResourceId id, Caller caller) {
    Seen.of(id, caller, resources, shelves);
    Retry.whenStale(() -> {
      favorites.mark(caller.id(), id, clock.instant());
      return id;
    });
  }

  /// Takes the mark away, once however often it is asked for, also of what the caller does not see
  /// any more.
  public void unmark(ResourceId id, Caller caller) {
    Retry.whenStale(() -> {
      favorites.unmark(caller.id(), id, clock.instant());
      return id;
    });
  }
}
