package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;

/// Which accounts are to be anonymised, which are half-way, and what was done.
public interface Erasures {

  /// The account is to be anonymised then.
  Step planning(UserId account, Instant effectiveAt);

  /// It is not to be, or not any more.
  Step unplanning(UserId account, Instant effectiveAt);

  /// Up to so many accounts whose time has come, the longest overdue first.
  List<UserId> due(Instant now, int most);

  /// The account itself is anonymised; what else is held on its holder is still to be erased.
  Step beginning(Erasure erasure);

  /// Whether that is so of the account.
  boolean isBegun(UserId account);

  /// Up to so many of which that is so.
  List<UserId> begun(int most);

  /// Erases what else is held on the holder: sessions, secrets, comments, where they signed in
  /// from. Doing it again, or going on after half of it, is the same as doing it once.
  void eraseTraces(UserId account);

  /// All is erased; what was kept, and why, is put on record.
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
