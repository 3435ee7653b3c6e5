package ca.jechemine.local.gateway;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// What goes back over the wire.
@SuppressWarnings("ArrayRecordComponent") // bodies are passed on, never compared
public record HttpAnswer(
    int status, Map<String, String> headers, List<String> cookies, byte[] body) {

  /// An answer of the gateway's own.
  static HttpAnswer message(int status, String message) {
    return json(status, "{\"message\":\"" + message + "\"}");
  }

  /// A JSON answer.
  public static HttpAnswer json(int status, String json) {
    return new HttpAnswer(
        status,
        Map.of("content-type", "application/json"),
        List.of(),
        json.getBytes(StandardCharsets.UTF_8));
  }

  /// The same, which sets a cookie.
  public HttpAnswer with(String cookie) {
    return new HttpAnswer(status, headers, List.of(cookie), body);
  }
}
