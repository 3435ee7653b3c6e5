package ca.jechemine.contact.domain;

import ca.jechemine.kernel.UserId;

/// What is kept of an account that is given up, and becomes that of the account that stays
/// (docs/adr/0069): its addresses, and the messages that are filed as its own.
public interface MergedSenders {

  /// As many messages as one delivery moves.
  int PAGE = 25;

  /// The loser's addresses are former ones of the survivor's, so that what was written from there
  /// and to there is theirs to take along and forgotten with them; the next of the messages that
  /// are filed as the loser's are filed as the survivor's.
  ///
  /// @return whether there may be more
  boolean move(UserId loser, UserId survivor);
}
