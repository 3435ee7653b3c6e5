package ca.jechemine.documents.domain;

import ca.jechemine.kernel.UserId;

/// What is kept of an account that is given up, and becomes that of the account that stays
/// (docs/adr/0069): row by row, each in one write with what counts it. What was moved is not found
/// again.
public interface MergedReaders {

  /// As many of a kind as one delivery moves.
  int PAGE = 25;

  /// The next of the loser's documents, of the requests made of them, and of the files that they
  /// uploaded become the survivor's.
  ///
  /// @return whether there may be more
  boolean move(UserId loser, UserId survivor);
}
