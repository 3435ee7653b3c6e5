package ca.jechemine.notifications.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.unsubscribing.UnsubscribeLimit;
import ca.jechemine.runtime.dynamo.RateLimit;
import ca.jechemine.runtime.dynamo.RateLimits;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Duration;
import java.time.InstantSource;

/// Counted for the reader and not for the network address of whoever asks: a mailbox provider asks
/// for all its users from a few. What has no genuine token is turned down before it is counted, and
/// costs less than counting it would.
public final class DynamoUnsubscribeLimit implements UnsubscribeLimit {

  private static final RateLimit LIMIT = new RateLimit("unsubscribe", 40, Duration.ofMinutes(15));

  private final RateLimits limits;

  public DynamoUnsubscribeLimit(Tables tables, InstantSource clock) {
    this.limits = new RateLimits(tables, clock);
  }

  @Override
  public void spend(UserId reader) {
    limits.spend(LIMIT, reader.value());
  }
}
