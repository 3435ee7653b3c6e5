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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/// Where functions find AWS: over TLS and at an address for each service, as in production, so that
/// each costs a connection of its own. It remembers every call, so that a report shows that every
/// variant really did its work.
final class AwsFront implements AutoCloseable {

  private static final List<String> SERVICES =
      List.of("DYNAMODB", "SECRETS_MANAGER", "SNS", "SQS", "SESV2");

  private final Map<String, HttpServer> servers = new HashMap<>();
  private final Optional<SSLContext> tls;
  private final Aws aws;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<String> calls = new ConcurrentLinkedQueue<>();

  AwsFront(Aws aws, Optional<SSLContext> tls) throws IOException {
    this.aws = aws;
    this.tls = tls;
    for (String service : SERVICES) {
      HttpServer server = listen();
      server.setExecutor(threads);
      server.createContext("/", this::serve);
      server.start();
      servers.put(service, server);
    }
  }

  /// The variables by which the SDK finds each service.
  Map<String, String> endpoints() {
    String scheme = tls.isPresent() ? "https" : "http";
    Map<String, String> endpoints = new HashMap<>();
    servers.forEach((service, server) ->
        endpoints.put(
            "AWS_ENDPOINT_URL_" + service,
            scheme + "://localhost:" + server.getAddress().getPort()));
    return endpoints;
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
    servers.values().forEach(it -> it.stop(0));
    threads.shutdownNow();
  }

  private HttpServer listen() throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    if (tls.isEmpty()) {
      return HttpServer.create(address, 0);
    }
    HttpsServer server = HttpsServer.create(address, 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls.get()));
    return server;
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
