package ca.jechemine.library.domain.search;

import ca.jechemine.kernel.Role;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceStatus;
import java.util.Optional;

/// For whom a search is made: what else there is does not exist for it, in no count either.
public sealed interface Viewer {

  /// Whether it may be shown at all.
  boolean sees(Resource resource);

  /// Somebody of that role: what is published, and for them.
  record Reader(Role role) implements Viewer {
    @Override
    public boolean sees(Resource resource) {
      return resource.isPublished() && resource.audience().includes(role);
    }
  }

  /// An administrator at work: everything, or everything that stands so.
  record Desk(Optional<ResourceStatus> status) implements Viewer {
    @Override
    public boolean sees(Resource resource) {
      return status.isEmpty() || status.get() == resource.status();
    }
  }
}
