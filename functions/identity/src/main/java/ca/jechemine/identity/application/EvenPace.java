package ca.jechemine.identity.application;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Lets answers that must not be told apart take as long as each other, whatever was done for them:
/// each comes at the next half second after its question.
public final class EvenPace {

  /// More than the slowest comparison takes: bcrypt at cost 12, some 250 ms.
  static final Duration STEP = Duration.ofMillis(500);

  private final LongSupplier nanoTime;
  private final Rest rest;

  /// @param nanoTime a clock that only goes forward, in nanoseconds
  public EvenPace(LongSupplier nanoTime, Rest rest) {
    this.nanoTime = nanoTime;
    this.rest = rest;
  }

  /// When a question came.
  public long begun() {
    return nanoTime.getAsLong();
  }

  /// Waits for the next step after the question.
  public void keep(long begun) {
    long step = STEP.toNanos();
    long spent = Math.max(0, nanoTime.getAsLong() - begun);
    try {
      rest.take(Duration.ofNanos(step - spent % step));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Passes time.
  @FunctionalInterface
  public interface Rest {
    void take(Duration duration) throws InterruptedException;
  }
}
