package ca.jechemine.appointments.domain.schedule;

import java.security.SecureRandom;
import java.util.Random;

/// What a generated test begins from. It stands in the message of a failure; `-Dseed=<number>`
/// gives it again.
public record Seed(long value) {

  /// That of the build, or any.
  public static Seed given() {
    return new Seed(Long.getLong("seed", new SecureRandom().nextLong()));
  }

  public Random random() {
    return new Random(value);
  }

  /// One of several sources, each with a course of its own.
  public Random random(int which) {
    return new Random(value * 31 + which);
  }

  @Override
  public String toString() {
    return "-Dseed=" + value;
  }
}
