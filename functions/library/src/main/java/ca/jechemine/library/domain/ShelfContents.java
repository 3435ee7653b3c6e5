package ca.jechemine.library.domain;

import ca.jechemine.kernel.UserId;
import java.util.Set;

/// Which resources a person has something of: what lists of theirs are narrowed to.
public interface ShelfContents {

  /// Those that they marked.
  Set<ResourceId> favorites(UserId person);

  /// Those that they bought, and may open for that.
  Set<ResourceId> purchased(UserId person);
}
