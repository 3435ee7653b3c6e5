package ca.jechemine.identity.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// Six digits that were sent to a phone, as they are kept: by a keyed hash of the holder, the phone
/// and the digits, because a bare hash of six digits hides nothing (contract 10 §11.3).
public record SmsCode(String hash, Instant expiresAt, int attempts) {

  /// How long a code lives, unless the phone step ends first.
  public static final Duration LIFE = Duration.ofMinutes(10);

  /// How often somebody may guess.
  public static final int MOST_ATTEMPTS = 5;

  private static final int ALL = 1_000_000;

  /// New digits, leading zeros kept.
  public static String next(RandomGenerator random) {
    return "%06d".formatted(random.nextInt(ALL));
  }

  /// When a code that is sent now ends: never after the phone step.
  public static Instant end(Instant now, OneTimeSecret phoneStep) {
    Instant end = now.plus(LIFE);
    return end.isBefore(phoneStep.expiresAt()) ? end : phoneStep.expiresAt();
  }

  /// Whether it may still be shown.
  public boolean isAlive(Instant now) {
    return expiresAt.isAfter(now);
  }

  @Override
  public String toString() {
    return "a code";
  }
}
