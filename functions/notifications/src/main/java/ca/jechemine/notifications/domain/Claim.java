package ca.jechemine.notifications.domain;

import java.time.Instant;

/// What the ledger says to whoever wants to send a delivery.
public sealed interface Claim {

  /// It is theirs to send until the lease ends. `attempt` counts from 1; `doubtful` says that the
  /// one before ended without a word, so that its message may have left.
  record Granted(int attempt, boolean doubtful) implements Claim {}

  /// It was decided before: there is nothing left to do.
  record Settled() implements Claim {}

  /// Somebody else is at it, and may be until then.
  record Busy(Instant until) implements Claim {}
}
