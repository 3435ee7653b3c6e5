package ca.jechemine.library.domain;

import ca.jechemine.kernel.UserId;
import java.util.Collection;
import java.util.Map;

/// What each person has of the library: one row for each resource that they bought, marked, opened
/// or were given, and what they subscribed to.
public interface Shelves {

  /// What the person has of each of these resources, at most 100; of which they have nothing is
  /// there all the same.
  Map<ResourceId, Shelf> of(UserId person, Collection<Resource> resources);
}
