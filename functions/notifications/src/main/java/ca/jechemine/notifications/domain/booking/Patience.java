package ca.jechemine.notifications.domain.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// How long an event waits for the accounts of those whom it tells: they are copied a moment after
/// they are made, and the request for a child, say, is told together with the child's new account.
/// Whoever is not known by then has no account any more, and nobody is told in their place. Names
/// that are only mentioned are not waited for.
public record Patience(Instant occurredAt, Instant now) {

  /// Less than what the queues deliver again within, so that nothing ends in the dead letters.
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /// The reader, or nobody.
  ///
  /// @throws NotKnownYet while there is hope that they become known
  public <T> Stream<T> await(Optional<T> reader) {
    if (reader.isEmpty() && now.isBefore(occurredAt.plus(LONGEST))) {
      throw new NotKnownYet();
    }
    return reader.stream();
  }
}
