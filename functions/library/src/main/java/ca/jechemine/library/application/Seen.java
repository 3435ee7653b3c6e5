package ca.jechemine.library.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Resources;
import ca.jechemine.library.domain.Shelf;
import ca.jechemine.library.domain.Shelves;
import java.util.List;

/// A resource that somebody sees, and what they have of it.
record Seen(Resource resource, Shelf shelf) {

  /// @throws ca.jechemine.kernel.Refusal.NotFound when the caller does not see it
  static Seen of(ResourceId id, Caller caller, Resources resources, Shelves shelves) {
    Resource resource = resources.find(id).map(Versioned::value).orElseThrow(Resources::unknown);
    Shelf shelf = shelves.of(caller.id(), List.of(resource)).getOrDefault(id, Shelf.EMPTY);
    if (!isSeen(resource, shelf, caller.role())) {
      throw Resources.unknown();
    }
    return new Seen(resource, shelf);
  }

  /// Whether they may open it.
  boolean hasAccess() {
    return shelf.entitlement(resource).hasAccess();
  }

  static boolean isSeen(Resource resource, Shelf shelf, Role role) {
    return resource.isShownTo(role, shelf);
  }
}
