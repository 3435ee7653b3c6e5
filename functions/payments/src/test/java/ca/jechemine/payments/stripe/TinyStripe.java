package ca.jechemine.payments.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// An HTTP server that answers what it was told to, call by call, and remembers what it was asked.
final class TinyStripe implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
  private final CountDownLatch over = new CountDownLatch(1);

  TinyStripe() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private record Answer(int status, String body) {}

  /// What one call was.
  record Asked(
      String method, String path, Map<String, String> parameters, Map<String, String> headers) {

    String header(String name) {
      return Optional.ofNullable(headers.get(name)).orElse("");
    }
  }

  /// The next call without an answer yet gets that one.
  TinyStripe answers(int status, String body) {
    answers.add(new Answer(status, body));
    return this;
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  Asked askedOnce() {
    if (asked.size() != 1) {
      throw new AssertionError("asked " + asked.size() + " times");
    }
    return asked.element();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// Whoever has no answer to give keeps the caller waiting until the end.
  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String query = exchange.getRequestURI().getRawQuery();
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            parameters(query == null ? body : query),
            headers));
    Answer next = answers.poll();
    if (next == null) {
      awaitTheEnd();
      exchange.close();
      return;
    }
    byte[] bytes = next.body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(next.status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void awaitTheEnd() {
    try {
      over.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, String> parameters(String form) {
    Map<String, String> parameters = new TreeMap<>();
    Arrays.stream(form.split("&", -1))
        .filter(it -> !it.isEmpty())
        .map(it -> it.split("=", 2))
        .forEach(it -> parameters.put(decoded(it[0]), decoded(it[1])));
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
    threads.close();
  }
}
