package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Merge;
import ca.jechemine.identity.domain.Merges;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Waits for a merge to be over, as long as whoever asks may wait for the answer.
public final class AwaitMerge {

  /// API Gateway ends a request after 29 seconds.
  static final Duration LONGEST = Duration.ofSeconds(20);

  private static final Duration STEP = Duration.ofMillis(250);

  private final Merges merges;
  private final LongSupplier nanoTime;
  private final EvenPace.Rest rest;

  /// @param nanoTime a clock that only goes forward, in nanoseconds
  public AwaitMerge(Merges merges, LongSupplier nanoTime, EvenPace.Rest rest) {
    this.merges = merges;
    this.nanoTime = nanoTime;
    this.rest = rest;
  }

  /// The merge once it is over, or as it is when that takes too long.
  public Merge await(UserId loser) {
    long begun = nanoTime.getAsLong();
    Merge merge = merges.find(loser).orElseThrow().value();
    while (!merge.isFinished() && nanoTime.getAsLong() - begun < LONGEST.toNanos() && rested()) {
      merge = merges.find(loser).orElseThrow().value();
    }
    return merge;
  }

  private boolean rested() {
    try {
      rest.take(STEP);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
