package ca.jechemine.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// API Gateway's management of WebSocket connections: what is sent to one that is open arrives, any
/// other is gone. Safe for use by many threads.
public final class SocketEngine implements Engine {

  /// As much as a message may hold.
  private static final int LONGEST = 128 * 1024;

  /// One WebSocket that is open.
  public interface Socket {

    /// Sends a frame.
    ///
    /// @return false when it is not open any more
    boolean send(String frame);

    /// Ends it as the gateway does, which then tells `$disconnect`.
    void end();

    /// Ends it without a word to anybody.
    void drop();
  }

  private record Open(Socket socket, Instant since) {}

  private final InstantSource clock;
  private final Map<String, Open> open = new ConcurrentHashMap<>();

  SocketEngine(InstantSource clock) {
    this.clock = clock;
  }

  /// The name of the call at AWS.
  static String operation(String method) {
    return switch (method) {
      case "POST" -> "PostToConnection";
      case "DELETE" -> "DeleteConnection";
      default -> "GetConnection";
    };
  }

  /// Is reached from now on.
  public void opened(String id, Socket socket) {
    open.put(id, new Open(socket, clock.instant()));
  }

  /// Is gone from now on.
  public void ended(String id) {
    open.remove(id);
  }

  /// The ids of those that are open.
  public List<String> ids() {
    return List.copyOf(open.keySet());
  }

  /// Lets all of them go without a word, as if nobody had ever been connected.
  public void dropAll() {
    List<Open> all = List.copyOf(open.values());
    open.clear();
    all.forEach(it -> it.socket().drop());
  }

  @Override
  public Answer answer(Call call) {
    Open known = open.get(call.path().substring(call.path().lastIndexOf('/') + 1));
    if (known == null) {
      return gone();
    }
    return switch (call.operation()) {
      case "PostToConnection" -> send(known, call.body());
      case "DeleteConnection" -> {
        known.socket().end();
        yield new Answer(204, "application/json", Map.of(), "");
      }
      default -> Answer.json(Map.of("connectedAt", known.since().toString()));
    };
  }

  private static Answer send(Open known, String frame) {
    if (frame.getBytes(UTF_8).length > LONGEST) {
      return Answer.error(Service.API_GATEWAY, 413, "PayloadTooLargeException", "Too large");
    }
    return known.socket().send(frame) ? new Answer(200, "application/json", Map.of(), "") : gone();
  }

  private static Answer gone() {
    return Answer.error(Service.API_GATEWAY, 410, "GoneException", "No such connection");
  }
}
