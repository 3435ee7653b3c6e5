package ca.jechemine.notifications.domain.digest;

import java.time.Instant;

/// Whether the mail of an offer goes at once.
public sealed interface Verdict {

  /// It does, and is counted in that hour.
  record AtOnce(Hour countedIn) implements Verdict {}

  /// It waits until then.
  record Hold(Instant until) implements Verdict {}
}
