package ca.jechemine.notifications.http;

import ca.jechemine.notifications.domain.Notification;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row of the feed as it goes into its reader's export.
@Json
record OwnNotificationView(
    String id,
    Instant createdAt,
    String type,
    String event,
    String title,
    String message,
    Map<String, String> metadata,
    @Nullable Instant readAt) {

  static OwnNotificationView of(Notification row) {
    return new OwnNotificationView(
        row.id(),
        row.createdAt(),
        row.type().code(),
        row.event(),
        row.title(),
        row.message(),
        row.metadata(),
        row.readAt());
  }
}
