package ca.jechemine.notifications.application;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Feeds;
import ca.jechemine.notifications.domain.Notification;
import java.time.Instant;
import java.time.InstantSource;

/// Marks rows of the caller's own feed as read, or as unread again, and deletes them. Anybody
/// else's are as if they were not there.
public final class MarkRead {

  private final Feeds feeds;
  private final InstantSource clock;

  public MarkRead(Feeds feeds, InstantSource clock) {
    this.feeds = feeds;
    this.clock = clock;
  }

  /// The row as it is then. What is read already keeps the moment at which it was first read.
  ///
  /// @throws Refusal.NotFound when the reader has no such row
  public Marked mark(UserId reader, String id, boolean read) {
    Instant now = clock.instant();
    Notification marked = Retry.whenStale(() -> markOnce(reader, id, read, now));
    return new Marked(marked, feeds.unread(reader, now));
  }

  /// Deletes the row.
  ///
  /// @throws Refusal.NotFound when the reader has no such row
  public void delete(UserId reader, String id) {
    Instant now = clock.instant();
    Retry.whenStale(() -> {
      Notification known = find(reader, id, now);
      feeds.delete(known);
      return known;
    });
  }

  private Notification markOnce(UserId reader, String id, boolean read, Instant now) {
    Notification known = find(reader, id, now);
    if (known.isRead() == read) {
      return known;
    }
    Notification changed = known.readAt(read ? now : null);
    feeds.mark(changed);
    return changed;
  }

  private Notification find(UserId reader, String id, Instant now) {
    return feeds
        .find(reader, id, now)
        .orElseThrow(() ->
            Refusal.notFound(
                new Text("Notification introuvable.", "There is no such notification.")));
  }

  /// A row and the unread count.
  public record Marked(Notification notification, long unread) {}
}
