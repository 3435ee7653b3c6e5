package ca.jechemine.notifications.domain.realtime;

import ca.jechemine.notifications.domain.Notification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the site says over a WebSocket (contract 40 §3.7). `unread` is how much of the feed is
/// unread when it is said.
public sealed interface ServerMessage {

  /// The answer to a greeting.
  record Hello(long unread) implements ServerMessage {}

  /// There is a new row.
  record Created(Notification notification, long unread) implements ServerMessage {}

  /// A row was read then, or, when that is null, is unread.
  record Marked(String id, @Nullable Instant readAt, long unread) implements ServerMessage {}

  /// All rows were read; or only those dated `upTo` then or earlier, and of one type.
  record AllMarked(Instant readAt, @Nullable Instant upTo, @Nullable String type, long unread)
      implements ServerMessage {}

  /// A row is gone.
  record Deleted(String id, long unread) implements ServerMessage {}

  /// The answer to a sign of life.
  record Pong() implements ServerMessage {}

  /// What was asked for was not done; `code` is for programs, `error` for people.
  record Problem(String code, String error) implements ServerMessage {}
}
