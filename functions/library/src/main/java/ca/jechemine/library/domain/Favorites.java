package ca.jechemine.library.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;

/// The resources that people marked, each of them once, and counted with the resource in the same
/// write: the count is exact whoever clicks at the same moment.
public interface Favorites {

  /// Marks it; what is marked stays as it is.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when others count it at the same moment, again and
  ///   again
  void mark(UserId person, ResourceId resource, Instant now);

  /// Takes the mark away; what is not marked stays as it is.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when others count it at the same moment, again and
  ///   again
  void unmark(UserId person, ResourceId resource, Instant now);
}
