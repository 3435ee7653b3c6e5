package ca.jechemine.library.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;

/// Who downloaded what, and how often.
public interface Downloads {

  /// Counts one download of the resource by the person: on their shelf and in its counts, or
  /// nowhere.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is no such resource any more
  void count(UserId person, ResourceId resource, Instant now);
}
