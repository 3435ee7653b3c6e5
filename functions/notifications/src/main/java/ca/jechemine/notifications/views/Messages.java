package ca.jechemine.notifications.views;

import ca.jechemine.notifications.domain.realtime.ServerMessage;
import ca.jechemine.runtime.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Spells what is said over WebSockets (contract 40 §3.7).
public final class Messages {

  private Messages() {}

  /// The message as JSON.
  public static String json(ServerMessage message) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    switch (message) {
      case ServerMessage.Hello it -> {
        fields.put("type", "hello");
        fields.put("unreadCount", it.unread());
      }
      case ServerMessage.Created it -> {
        fields.put("type", "notification.created");
        fields.put("notification", NotificationView.of(it.notification()));
        fields.put("unreadCount", it.unread());
      }
      case ServerMessage.Marked it -> {
        fields.put("type", "notification.read");
        fields.put("id", it.id());
        fields.put("read", it.readAt() != null);
        fields.put("readAt", text(it.readAt()));
        fields.put("unreadCount", it.unread());
      }
      case ServerMessage.AllMarked it -> {
        fields.put("type", "notifications.read_all");
        fields.put("readAt", text(it.readAt()));
        if (it.upTo() != null || it.type() != null) {
          fields.put("only", only(it));
        }
        fields.put("unreadCount", it.unread());
      }
      case ServerMessage.Deleted it -> {
        fields.put("type", "notification.deleted");
        fields.put("id", it.id());
        fields.put("unreadCount", it.unread());
      }
      case ServerMessage.Pong _ -> fields.put("type", "pong");
      case ServerMessage.Problem it -> {
        fields.put("type", "error");
        fields.put("code", it.code());
        fields.put("error", it.error());
      }
    }
    return Json.writeWithNulls(fields);
  }

  /// Which rows, where it was not all of them; as the request named them.
  private static Map<String, @Nullable Object> only(ServerMessage.AllMarked message) {
    Map<String, @Nullable Object> only = new LinkedHashMap<>();
    only.put("before", text(message.upTo()));
    only.put("type", message.type());
    return only;
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }
}
