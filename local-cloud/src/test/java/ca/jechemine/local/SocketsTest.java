package ca.jechemine.local;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.socket.SocketGateway;
import ca.jechemine.runtime.socket.SocketGateway.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The WebSocket API of the sample, through the gateway's port.
class SocketsTest {

  private static LocalCloud cloud;
  private static HttpClient client;

  @BeforeAll
  static void start() throws IOException {
    cloud = LocalCloud.start(Options.forTests(Path.of("src/test/resources/sample/template.yaml")));
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.shutdownNow();
    cloud.close();
  }

  @Test
  void the_function_of_connect_says_who_is_let_in() {
    assertThat(refusal("/talk?door=closed")).isEqualTo(401);
    assertThat(refusal("/elsewhere")).isEqualTo(404);
  }

  @Test
  void a_frame_goes_to_the_route_that_it_names_and_its_answer_comes_back() {
    Told told = new Told();
    WebSocket socket = open("/talk?door=open", told);

    socket.sendText("{\"verb\":\"sing\"}", true).join();
    assertThat(told.next()).isEqualTo("sing {\"verb\":\"sing\"}");
    socket.sendText("{\"verb\":\"dance\"}", true).join();
    assertThat(told.next()).isEqualTo("$default {\"verb\":\"dance\"}");
    socket.sendText("no JSON", true).join();
    assertThat(told.next()).isEqualTo("$default no JSON");
    socket.sendText("fail", true).join();
    assertThat(told.next()).contains("Internal server error");
    // This route has no answers: the next is that of another.
    socket.sendText("{\"verb\":\"mime\"}", true).join();
    socket.sendText("{\"verb\":\"sing\"}", true).join();
    assertThat(told.next()).startsWith("sing");
    socket.abort();
  }

  @Test
  void who_is_connected_is_reached_and_ended_and_then_gone() {
    Told told = new Told();
    WebSocket socket = open("/talk", told);
    socket.sendText("{\"verb\":\"sing\"}", true).join();
    told.next();
    List<String> ids = cloud.aws().sockets().ids();
    Platform platform = cloud.functions().platform("Talk");
    SocketGateway gateway = SocketGateway.of(platform.variable("TALK_URL"), platform);

    assertThat(gateway.send(ids, "hello").values()).contains(Outcome.DONE);
    assertThat(told.next()).isEqualTo("hello");
    assertThat(gateway.send(List.of("nobody="), "hello"))
        .isEqualTo(Map.of("nobody=", Outcome.GONE));

    gateway.close(ids);
    assertThat(told.next()).isEqualTo("over");
  }

  private static WebSocket open(String path, Told told) {
    URI gateway = cloud.baseUri();
    return client
        .newWebSocketBuilder()
        .buildAsync(URI.create("ws://localhost:" + gateway.getPort() + path), told)
        .join();
  }

  private static int refusal(String path) {
    try {
      open(path, new Told()).abort();
      throw new AssertionError("it was let in");
    } catch (CompletionException refused) {
      if (refused.getCause() instanceof WebSocketHandshakeException handshake) {
        return handshake.getResponse().statusCode();
      }
      throw refused;
    }
  }

  /// What was told; waits for a minute, as a test machine may be busy.
  private static final class Told implements WebSocket.Listener {
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();

    String next() {
      try {
        String frame = frames.poll(1, TimeUnit.MINUTES);
        assertThat(frame).as("a frame").isNotNull();
        return frame;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", stopped);
      }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket of, CharSequence data, boolean last) {
      frames.add(data.toString());
      of.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket of, int code, String reason) {
      frames.add("over");
      return null;
    }
  }
}
