package ca.jechemine.notifications.sockets;

import ca.jechemine.kernel.HexId;
import ca.jechemine.notifications.domain.realtime.ClientFrame;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.json.MalformedJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what clients say (contract 40 §3.7).
final class Frames {

  /// Longer than any of them.
  private static final int LONGEST = 1_000;

  private Frames() {}

  static ClientFrame read(String json) {
    if (json.length() > LONGEST) {
      return new ClientFrame.Malformed();
    }
    try {
      return read(Json.readObject(json));
    } catch (MalformedJson noObject) {
      return new ClientFrame.Malformed();
    }
  }

  private static ClientFrame read(Map<String, @Nullable Object> fields) {
    if (!(fields.get("action") instanceof String action)) {
      return new ClientFrame.Malformed();
    }
    return switch (action) {
      case "hello" -> new ClientFrame.Hello();
      case "ping" -> new ClientFrame.Ping();
      case "markRead" ->
          fields.get("id") instanceof String id && HexId.isValid(id)
              ? new ClientFrame.MarkRead(id)
              : new ClientFrame.Malformed();
      case "markAllRead" -> new ClientFrame.MarkAllRead();
      default -> new ClientFrame.Unknown();
    };
  }
}
