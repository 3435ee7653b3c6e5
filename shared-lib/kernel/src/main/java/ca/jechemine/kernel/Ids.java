package ca.jechemine.kernel;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// Makes ids: 12 hexadecimal characters of milliseconds since 1970, then 12 at random, so that they
/// sort by the time they were made.
public final class Ids {

  private static final long RANDOM_48_BITS = 1L << 48;

  private final InstantSource clock;
  private final RandomGenerator random;

  public Ids(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /// A new id, different from every other.
  public String next() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(clock.millis(), 12)
        + hex.toHexDigits(random.nextLong(RANDOM_48_BITS), 12);
  }
}
