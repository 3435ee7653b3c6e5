package ca.jechemine.reporting.application;

import ca.jechemine.reporting.domain.Rebuilding;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Makes all totals anew from the facts, while more are kept, and has reports read the new ones.
/// What does not fit into one run is gone on with by the next.
public final class RebuildReports {

  /// A run of the function may take fifteen minutes.
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Rebuilding rebuilding;
  private final InstantSource clock;

  public RebuildReports(Rebuilding rebuilding, InstantSource clock) {
    this.rebuilding = rebuilding;
    this.clock = clock;
  }

  /// What a run did.
  ///
  /// @param isFinished whether the new totals are read now; otherwise it is to be run again
  public record Rebuilt(long facts, boolean isFinished) {}

  /// Begins, or goes on, and finishes when all facts are in.
  public Rebuilt rebuild() {
    Instant until = clock.instant().plus(PATIENCE);
    long generation = rebuilding.begin();
    long facts = 0;
    while (clock.instant().isBefore(until)) {
      int taken = rebuilding.takeMore(generation);
      if (taken == 0) {
        rebuilding.finish(generation);
        return new Rebuilt(facts, true);
      }
      facts += taken;
    }
    return new Rebuilt(facts, false);
  }
}
