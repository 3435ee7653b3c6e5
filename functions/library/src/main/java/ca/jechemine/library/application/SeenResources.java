package ca.jechemine.library.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Resources;
import ca.jechemine.library.domain.Shelf;
import ca.jechemine.library.domain.Shelves;
import java.util.List;

/// The resources as somebody sees them.
final class SeenResources {

  private final Resources resources;
  private final Shelves shelves;

  SeenResources(Resources resources, Shelves shelves) {
    this.resources = resources;
    this.shelves = shelves;
  }

  /// The resource, and what the caller has of it.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when it is not shown to them
  Seen find(ResourceId id, Caller caller) {
    Resource resource = resources.find(id).map(Versioned::value).orElseThrow(Resources::unknown);
    Shelf shelf = shelves.of(caller.id(), List.of(resource)).getOrDefault(id, Shelf.EMPTY);
    if (!resource.isShownTo(caller.role(), shelf)) {
      throw Resources.unknown();
    }
    return new Seen(resource, shelf);
  }

  /// A resource, and what somebody has of it.
  record Seen(Resource resource, Shelf shelf) {

    boolean hasAccess() {
      return shelf.entitlement(resource).hasAccess();
    }
  }
}
