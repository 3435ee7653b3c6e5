package ca.jechemine.library.domain;

import ca.jechemine.kernel.UserId;

/// What the library keeps of an account that is given up, and becomes that of the account that
/// stays (docs/adr/0069): row by row, each in one write with what counts it.
public interface MergedShelves {

  /// As many rows of a kind as one delivery moves.
  int PAGE = 25;

  /// The next of what is on the loser's shelf comes to the survivor's: what both have becomes one,
  /// and counts once. Of two reviews of one resource the survivor's stays.
  ///
  /// @return whether there may be more
  boolean move(UserId loser, UserId survivor);
}
