package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Which accounts are to be anonymised, which are half-way, and what was done.
public interface Erasures {

  /// How long after the anonymisation everything is looked through once more: for what a request
  /// that was under way then, such as a sign-in, wrote too late, and for what an index did not show
  /// yet. No access token lives longer.
  Duration SECOND_LOOK = Duration.ofHours(1);

  /// The account is to be anonymised then.
  Step planning(UserId account, Instant effectiveAt);

  /// It is not to be, or not any more.
  Step unplanning(UserId account, Instant effectiveAt);

  /// Up to so many accounts whose time has come, the longest overdue first.
  List<UserId> due(Instant now, int most);

  /// The account itself is anonymised; what else is held on its holder is still to be erased.
  Step beginning(Erasure erasure);

  /// Whether that is so of the account, and nobody came to the end yet.
  boolean isBegun(UserId account);

  /// Up to so many of which that is so, and of those whose second look is due.
  List<UserId> begun(Instant now, int most);

  /// Erases what else is held on the holder: sessions, secrets, comments, where they signed in
  /// from. Doing it again, or going on after half of it, is the same as doing it once.
  void eraseTraces(UserId account);

  /// All is erased; what was kept, and why, is put on record. Unless the time for it is over, a
  /// second look is planned.
  void finish(UserId account, Instant now);

  /// What is done to whom, why and when.
  record Erasure(UserId account, Reason reason, Instant at) {}

  /// Why.
  enum Reason {
    /// The holder asked for it, and the time to take it back is over.
    REQUESTED,
    /// Nobody used the account for as long as accounts are kept.
    UNUSED,
    /// An administrator decided.
    DECIDED
  }
}
