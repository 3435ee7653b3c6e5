package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row of somebody's in-app feed, in their language. `event` is the catalogue's name of what
/// happened; `readAt` is when it was first read, null while it is unread.
public record Notification(
    String id,
    UserId reader,
    FeedType type,
    String event,
    String title,
    String message,
    Map<String, String> metadata,
    @Nullable Instant readAt,
    Instant createdAt) {

  public Notification {
    metadata = Map.copyOf(metadata);
  }

  /// Whether it was read.
  public boolean isRead() {
    return readAt != null;
  }

  /// The same as read then, or as unread when that is null.
  public Notification readAt(@Nullable Instant moment) {
    return new Notification(id, reader, type, event, title, message, metadata, moment, createdAt);
  }
}
