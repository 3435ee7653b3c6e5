package ca.jechemine.notifications.domain;

import ca.jechemine.notifications.domain.Notice.FeedNotice;
import java.time.Instant;

/// Everybody's in-app feed and how much of it is unread.
public interface Feeds {

  /// Adds the notice under its id and counts it as unread; does nothing when it is there already.
  void add(String id, FeedNotice notice, Instant createdAt);
}
