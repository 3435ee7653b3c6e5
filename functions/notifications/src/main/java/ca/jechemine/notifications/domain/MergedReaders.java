package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.UserId;

/// What is kept of an account that is given up, and becomes that of the account that stays
/// (docs/adr/0069): row by row, each in one write with what counts it.
public interface MergedReaders {

  /// As many notices as one delivery moves.
  int PAGE = 25;

  /// The next of the loser's notices become the survivor's, read or unread as they are; at the end
  /// also what the loser chose to be told of, unless the survivor ever chose. Browsers that heard
  /// of the loser's notices hear nothing more: whoever signs in there as the survivor is asked
  /// anew.
  ///
  /// @return whether there may be more
  boolean move(UserId loser, UserId survivor);
}
