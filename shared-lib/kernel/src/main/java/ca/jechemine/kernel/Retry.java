package ca.jechemine.kernel;

import java.util.function.Supplier;

/// Decides again, from a fresh read, after a lost race.
public final class Retry {

  private static final int MOST_ATTEMPTS = 10;

  private Retry() {}

  /// The decision's outcome.
  ///
  /// @throws StaleVersion when every attempt lost its race
  public static <T> T whenStale(Supplier<T> decision) {
    for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
      try {
        return decision.get();
      } catch (StaleVersion lost) {
        // Nothing was written; the next attempt reads what the winner wrote.
        Thread.onSpinWait();
      }
    }
    return decision.get();
  }
}
