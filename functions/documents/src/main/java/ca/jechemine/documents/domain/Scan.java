package ca.jechemine.documents.domain;

import java.time.Duration;
import java.time.Instant;

/// The malware scan of a file that is not over: how often it was asked for, when last, and whether
/// it failed since.
public record Scan(int asked, Instant askedAt, boolean hasFailed) {

  private static final Duration FIRST_PATIENCE = Duration.ofMinutes(10);
  private static final int MOST_DOUBLINGS = 5;

  /// What a scanner says of a file.
  public enum Verdict {
    CLEAN,
    INFECTED,
    /// It could not say.
    ERROR
  }

  /// Asked for the first time.
  public static Scan begun(Instant now) {
    return new Scan(1, now, false);
  }

  Scan failed() {
    return new Scan(asked, askedAt, true);
  }

  Scan again(Instant now) {
    return new Scan(asked + 1, now, false);
  }

  /// When it is to be asked for again, unless it is over by then: later each time.
  public Instant dueAt() {
    return askedAt.plus(FIRST_PATIENCE.multipliedBy(1L << Math.min(asked - 1, MOST_DOUBLINGS)));
  }
}
