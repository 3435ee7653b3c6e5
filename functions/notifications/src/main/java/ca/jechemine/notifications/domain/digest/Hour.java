package ca.jechemine.notifications.domain.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// An hour of a professional, which begins with the first offer that is told after the one before:
/// when it ends, and which deliveries were let through in it.
public record Hour(Instant end, Set<String> letThrough) {

  static final Duration LENGTH = Duration.ofHours(1);

  public Hour {
    letThrough = Set.copyOf(letThrough);
  }
}
