package ca.jechemine.library.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;

/// What stands on a person's shelf, in an order. A resource that was deleted is left out, and so a
/// page may hold fewer than were asked for while others follow.
public interface ShelfLists {

  /// What they downloaded, the last download first.
  Page<Shelved> downloads(UserId person, PageRequest page);

  /// Everything that they bought, opened, downloaded, marked or were given: what was opened last
  /// first, and what was never opened as it came to the shelf.
  Page<Shelved> all(UserId person, PageRequest page);
}
