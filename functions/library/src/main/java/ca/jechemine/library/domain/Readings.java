package ca.jechemine.library.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;

/// How far people came with resources.
public interface Readings {

  /// Keeps where somebody is, unless they were elsewhere later, and that they opened the resource.
  ///
  /// @param now when it is told
  /// @return what is kept
  Progress keep(UserId person, ResourceId resource, Progress progress, Instant now);
}
