package ca.jechemine.notifications.application;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.FeedFilter;
import ca.jechemine.notifications.domain.Feeds;
import ca.jechemine.notifications.domain.Notification;
import java.time.Instant;
import java.time.InstantSource;

/// Shows somebody their feed, and how much of it is unread.
public final class ListNotifications {

  private final Feeds feeds;
  private final InstantSource clock;

  public ListNotifications(Feeds feeds, InstantSource clock) {
    this.feeds = feeds;
    this.clock = clock;
  }

  /// A page, and how many rows of the whole feed are unread, whatever the filter.
  public Listed list(UserId reader, FeedFilter filter, PageRequest page) {
    Instant now = clock.instant();
    return new Listed(feeds.list(reader, filter, page, now), feeds.unread(reader, now));
  }

  /// How many rows are unread.
  public long unread(UserId reader) {
    return feeds.unread(reader, clock.instant());
  }

  /// A page and the unread count.
  public record Listed(Page<Notification> page, long unread) {}
}
