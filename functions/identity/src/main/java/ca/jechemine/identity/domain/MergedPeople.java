package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;

/// What this domain keeps of an account that is given up, and moves to the account that stays: row
/// by row, each in one write with what counts it.
public interface MergedPeople {

  /// The next so many of the loser's reviews become the survivor's.
  ///
  /// @return whether there are more
  boolean moveReviews(UserId loser, UserId survivor, int most);

  /// The next so many entries of the loser's access log become the survivor's, as they were
  /// written.
  ///
  /// @return whether there are more
  boolean moveAccessLog(UserId loser, UserId survivor, int most);

  /// The steps by which a minor of the loser's is put down at the survivor instead, and counted.
  List<Step> movingMinor(UserId minor, UserId loser, UserId survivor, Instant now);

  /// Forgets by what somebody could have gone on signing in to the account.
  void forgetSignIns(UserId loser);

  /// How many reviews and how many entries of the access log there are, up to so many of each.
  Held held(UserId account, int most);

  /// How many there are.
  record Held(long reviews, long accessLogs) {}
}
