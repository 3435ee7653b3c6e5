package ca.jechemine.system.notifications;

import ca.jechemine.testkit.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A tab of a browser: a WebSocket to the site, and what it was told. Waits for a minute, as a test
/// machine may be busy.
final class Tab implements WebSocket.Listener {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OVER = "{\"type\":\"over\"}";

  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final StringBuilder parts = new StringBuilder();
  private final WebSocket socket;

  private Tab(HttpClient http, String address) {
    this.socket = http.newWebSocketBuilder().buildAsync(URI.create(address), this).join();
  }

  /// The address that the site gives to whoever calls, with a new ticket.
  static String address(Api api) {
    JsonNode ticket = api.post("/api/notifications/ws-ticket", "").json();
    return ticket.path("url").asText() + "?ticket=" + ticket.path("ticket").asText();
  }

  /// One that was greeted, so that it is told everything from now on.
  static Tab open(HttpClient http, Api api) {
    Tab tab = new Tab(http, address(api));
    tab.say("{\"action\":\"hello\"}");
    tab.next("hello");
    return tab;
  }

  /// The status with which that address is refused; 101 when it is not.
  static int refusal(HttpClient http, String address) {
    try {
      new Tab(http, address).socket.abort();
      return 101;
    } catch (CompletionException refused) {
      if (refused.getCause() instanceof WebSocketHandshakeException handshake) {
        return handshake.getResponse().statusCode();
      }
      throw refused;
    }
  }

  void say(String frame) {
    socket.sendText(frame, true).join();
  }

  /// The next message of that type; what comes before it is passed over.
  JsonNode next(String type) {
    return until(it -> it.path("type").asText().equals(type)).getLast();
  }

  /// The messages up to the next that is looked for.
  List<JsonNode> until(Predicate<JsonNode> lookedFor) {
    List<JsonNode> messages = new ArrayList<>();
    do {
      messages.add(next());
      if (messages.getLast().path("type").asText().equals("over")) {
        throw new AssertionError("the connection is over");
      }
    } while (!lookedFor.test(messages.getLast()));
    return messages;
  }

  /// Waits for the end of the connection.
  void awaitEnd() {
    while (!next().path("type").asText().equals("over")) {
      // What was told before is of no interest.
    }
  }

  /// Says goodbye.
  void close() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
  }

  /// The types of all messages up to the answer to a sign of life.
  List<String> typesUntilPong() {
    say("{\"action\":\"ping\"}");
    return until(it -> it.path("type").asText().equals("pong")).stream()
        .map(it -> it.path("type").asText())
        .toList();
  }

  private JsonNode next() {
    try {
      String message = told.poll(1, TimeUnit.MINUTES);
      if (message == null) {
        throw new AssertionError("nothing was told");
      }
      return JSON.readTree(message);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", stopped);
    } catch (IOException noJson) {
      throw new UncheckedIOException(noJson);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket of, CharSequence data, boolean last) {
    parts.append(data);
    if (last) {
      told.add(parts.toString());
      parts.setLength(0);
    }
    of.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket of, int code, String reason) {
    told.add(OVER);
    return null;
  }

  @Override
  public void onError(WebSocket of, Throwable error) {
    told.add(OVER);
  }
}
