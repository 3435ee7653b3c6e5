package ca.jechemine.runtime.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What happened on a WebSocket, as the gateway tells it: it is to be opened, it ended, or a frame
/// came.
public final class SocketRequest {

  private final Map<String, @Nullable Object> event;

  SocketRequest(Map<String, @Nullable Object> event) {
    this.event = event;
  }

  /// Which WebSocket; the gateway's own name for it.
  ///
  /// @throws IllegalStateException when the gateway said none
  public String connectionId() {
    return text(context(), "connectionId")
        .orElseThrow(() -> new IllegalStateException("an event of no connection"));
  }

  /// A query parameter of the request that is to open it; an empty one is none.
  public Optional<String> query(String name) {
    return text(object("queryStringParameters"), name).filter(it -> !it.isBlank());
  }

  /// A header of the request that is to open it; names have the case in which they came.
  Optional<String> header(String name) {
    return object("headers").entrySet().stream()
        .filter(it -> name.equalsIgnoreCase(String.valueOf(it.getKey())))
        .map(it -> String.valueOf(it.getValue()))
        .findFirst();
  }

  /// The frame.
  public String body() {
    String body = event.get("body") instanceof String text ? text : "";
    return Boolean.TRUE.equals(event.get("isBase64Encoded"))
        ? new String(Base64.getDecoder().decode(body), UTF_8)
        : body;
  }

  String routeKey() {
    return text(context(), "routeKey").orElse("");
  }

  String requestId() {
    return text(context(), "requestId").orElse("none");
  }

  private Map<?, ?> context() {
    return object("requestContext");
  }

  private Map<?, ?> object(String name) {
    return event.get(name) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static Optional<String> text(Map<?, ?> object, String name) {
    return object.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
