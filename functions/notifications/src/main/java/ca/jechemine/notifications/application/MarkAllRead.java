package ca.jechemine.notifications.application;

import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.FeedSweep;
import ca.jechemine.notifications.domain.FeedType;
import ca.jechemine.notifications.domain.Feeds;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Marks all unread rows of somebody's feed as read that were there when it was asked for
/// (docs/adr/0042).
public final class MarkAllRead {

  /// What fits the time of one request by far; who has more unread rows asks again.
  static final int MOST = 5_000;

  private final Feeds feeds;
  private final InstantSource clock;

  public MarkAllRead(Feeds feeds, InstantSource clock) {
    this.feeds = feeds;
    this.clock = clock;
  }

  /// Marks those dated `upTo` then or earlier, of that type; null is any date, and any type.
  public AllMarked mark(UserId reader, @Nullable Instant upTo, @Nullable FeedType type) {
    Instant now = clock.instant();
    Instant until = upTo == null || upTo.isAfter(now) ? now : upTo;
    int updated = feeds.markAll(new FeedSweep(reader, until, type, now), MOST);
    return new AllMarked(updated, now, feeds.unread(reader, now));
  }

  /// How many were marked, as read when, and how many are unread still.
  public record AllMarked(int updated, Instant readAt, long unread) {}
}
