package ca.jechemine.runtime.merging;

import ca.jechemine.kernel.UserId;

/// How a domain moves what is somebody's.
@FunctionalInterface
public interface Moving {

  /// Moves the next of what is the loser's to the survivor, as many as one delivery may: each in
  /// one write with what counts it, on condition that nobody moved it before.
  ///
  /// @return whether there may be more
  boolean move(UserId loser, UserId survivor);
}
