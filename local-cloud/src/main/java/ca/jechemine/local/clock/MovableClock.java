package ca.jechemine.local.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// The time of the machine, or as far from it as it was moved. Safe for use by several threads.
public final class MovableClock implements InstantSource {

  private final InstantSource machine;
  private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

  public MovableClock(InstantSource machine) {
    this.machine = machine;
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(offset.get());
  }

  /// Lets it be `now` at this moment; time goes on from there.
  public void moveTo(Instant now) {
    offset.set(Duration.between(machine.instant(), now));
  }

  /// Gives it the time of the machine again.
  public void reset() {
    offset.set(Duration.ZERO);
  }
}
