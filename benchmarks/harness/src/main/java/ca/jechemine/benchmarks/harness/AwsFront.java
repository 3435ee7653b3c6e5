package ca.jechemine.benchmarks.harness;

import ca.jechemine.benchmarks.harness.Aws.Answer;
import ca.jechemine.benchmarks.harness.Aws.Call;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/// The one address at which functions find AWS: over TLS as in production, and it remembers each
/// call, so that a report shows that every variant really did its work.
final class AwsFront implements AutoCloseable {

  private final HttpServer server;
  private final boolean secure;
  private final Aws aws;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<String> calls = new ConcurrentLinkedQueue<>();

  AwsFront(Aws aws, Optional<SSLContext> tls) throws IOException {
    this.aws = aws;
    this.secure = tls.isPresent();
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    if (tls.isPresent()) {
      HttpsServer https = HttpsServer.create(address, 0);
      https.setHttpsConfigurator(new HttpsConfigurator(tls.get()));
      server = https;
    } else {
      server = HttpServer.create(address, 0);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /// The endpoint of every service.
  String endpoint() {
    return (secure ? "https" : "http") + "://localhost:" + server.getAddress().getPort();
  }

  /// The operations called since the last time this was asked, in their order.
  List<String> takeCalls() {
    List<String> taken = new ArrayList<>();
    for (String it = calls.poll(); it != null; it = calls.poll()) {
      taken.add(it);
    }
    return taken;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getRequestHeaders();
      Call call =
          new Call(
              Objects.requireNonNullElse(headers.getFirst("X-Amz-Target"), ""),
              Objects.requireNonNullElse(headers.getFirst("Content-Type"), ""),
              Objects.requireNonNullElse(headers.getFirst("Authorization"), ""),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      calls.add(call.operation());
      Answer answer = aws.answer(call);
      exchange.getResponseHeaders().set("Content-Type", call.contentType());
      exchange.getResponseHeaders().set("x-amzn-RequestId", "benchmark");
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
