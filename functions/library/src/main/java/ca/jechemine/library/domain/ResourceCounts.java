package ca.jechemine.library.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/// What is counted of each resource, apart from the resource, which it does not change.
public interface ResourceCounts {

  /// Those of these resources as they are now, at most 100; of what nobody counted yet there is
  /// [Counts#NONE].
  Map<ResourceId, Counts> of(Collection<ResourceId> resources);

  /// All that changed at that time or later, perhaps without what changed in the last second.
  Map<ResourceId, Counts> since(Instant time);
}
