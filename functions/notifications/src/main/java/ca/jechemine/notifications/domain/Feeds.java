package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import java.time.Instant;
import java.util.Optional;

/// Everybody's in-app feed and how much of it is unread.
///
/// The count changes together with the rows, and rows that are too old ([FeedDays]) are in neither:
/// it is exact at every moment (docs/adr/0042).
public interface Feeds {

  /// Adds the notice under its id and counts it as unread; does nothing when it is there already.
  /// It is dated by its event, and arrives `now`.
  void add(String id, FeedNotice notice, Instant createdAt, Instant now);

  /// A page of somebody's feed, newest first.
  Page<Notification> list(UserId reader, FeedFilter filter, PageRequest page, Instant now);

  /// How many rows of somebody's feed are unread.
  long unread(UserId reader, Instant now);

  /// One row of somebody's feed.
  Optional<Notification> find(UserId reader, String id, Instant now);

  /// Keeps that the row was read, or is unread again, and counts it.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when it is so already, or the row is gone
  void mark(Notification changed);

  /// Deletes the row, and counts it no more when it is unread.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when it was marked meanwhile, or is gone
  void delete(Notification known);

  /// Marks unread rows as read, the oldest first, at most so many; says how many it marked. When it
  /// breaks off, what is marked is counted, and the next call goes on.
  int markAll(FeedSweep sweep, int most);

  /// Deletes everything of somebody's feed.
  void forget(UserId reader);
}
