package ca.jechemine.messages.domain;

import ca.jechemine.kernel.UserId;

/// What is kept of an account that is given up, and becomes that of the account that stays
/// (docs/adr/0069): conversation by conversation, each in one write with what counts it. What was
/// moved is not found again.
public interface MergedCorrespondents {

  /// As many as one delivery moves.
  int PAGE = 25;

  /// The next of the loser's conversations become the survivor's, with what is unread in them.
  ///
  /// @return whether there may be more
  boolean move(UserId loser, UserId survivor);
}
