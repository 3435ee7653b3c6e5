package ca.jechemine.notifications.views;

import ca.jechemine.notifications.domain.Notification;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row of the feed as the frontend reads it (contract 40 §3.6).
@Json
public record NotificationView(
    String _id,
    String id,
    String userId,
    String type,
    String event,
    String title,
    String message,
    Map<String, String> metadata,
    boolean read,
    @Nullable Instant readAt,
    Instant createdAt) {

  /// That row.
  public static NotificationView of(Notification row) {
    return new NotificationView(
        row.id(),
        row.id(),
        row.reader().value(),
        row.type().code(),
        row.event(),
        row.title(),
        row.message(),
        row.metadata(),
        row.isRead(),
        row.readAt(),
        row.createdAt());
  }
}
