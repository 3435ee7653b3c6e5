package ca.jechemine.local.gateway;

import ca.jechemine.local.template.Behavior;
import ca.jechemine.local.template.SocketApi;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/// The port that everything is reached through: `/_local/` leads to the console, the rest to the
/// HTTP and WebSocket APIs and to buckets. Each request has a virtual thread of its own.
public final class Gateway implements AutoCloseable {

  /// What answers under `/_local/`.
  public interface Console {
    /// Answers a request.
    ///
    /// @param path after `/_local/`, decoded
    HttpAnswer answer(String method, String path, Map<String, String> query, byte[] body)
        throws InterruptedException;
  }

  private static final String LOCAL = "/_local/";
  private static final int BACKLOG = 1_024;
  private static final Duration IDLE = Duration.ofMinutes(10);

  private final Server server;
  private final ServerConnector connector;
  private final HttpApis apis;
  private final SocketApis socketApis;
  private final BucketOrigins buckets;
  private final ServerWebSocketContainer sockets;
  private final Console console;
  private final PrintStream log;

  /// Listens on the loopback address.
  ///
  /// @param port 0 for any that is free
  /// @throws BindException when the port is taken
  public static Gateway open(
      int port,
      HttpApis apis,
      SocketApis socketApis,
      BucketOrigins buckets,
      Console console,
      PrintStream log)
      throws IOException {
    var gateway = new Gateway(port, apis, socketApis, buckets, console, log);
    try {
      gateway.server.start();
      return gateway;
    } catch (IOException e) {
      gateway.close();
      throw e;
    } catch (Exception e) {
      gateway.close();
      throw new IllegalStateException("The gateway did not start", e);
    }
  }

  private Gateway(
      int port,
      HttpApis apis,
      SocketApis socketApis,
      BucketOrigins buckets,
      Console console,
      PrintStream log) {
    this.server = new Server();
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
    this.apis = apis;
    this.socketApis = socketApis;
    this.buckets = buckets;
    this.sockets = ServerWebSocketContainer.ensure(server);
    this.console = console;
    this.log = log;
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    // Hundreds may knock at the same moment, as tests of concurrency do: none of them is turned
    // away.
    connector.setAcceptQueueSize(BACKLOG);
    // Longer than any client keeps a connection: one that ends it first loses no request.
    connector.setIdleTimeout(IDLE.toMillis());
    server.addConnector(connector);
    sockets.setIdleTimeout(socketApis.limits().idle());
    sockets.setMaxTextMessageSize(socketApis.limits().frameBytes());
    server.setHandler(new Door());
    server.setStopTimeout(2_000);
  }

  public URI baseUri() {
    return URI.create("http://localhost:" + connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The gateway did not stop", e);
    } finally {
      buckets.close();
    }
  }

  private final class Door extends Handler.Abstract.NonBlocking {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      Thread.ofVirtual().name("request").start(() -> serve(request, response, callback));
      return true;
    }
  }

  private void serve(Request request, Response response, Callback callback) {
    try {
      HttpRequest head = head(request);
      Optional<Behavior> bucket = buckets.at(head.path());
      if (bucket.isPresent()) {
        buckets.serve(bucket.get(), head, request, response);
        callback.succeeded();
        return;
      }
      HttpRequest read = head.with(body(request));
      Optional<SocketApi> socket = socketApis.at(read);
      if (socket.isPresent()) {
        openSocket(socket.get(), read, request, response, callback);
        return;
      }
      write(request, response, answer(read), callback);
    } catch (InterruptedException e) {
      callback.failed(e);
    } catch (IOException | RuntimeException e) {
      log.println("The gateway failed: " + e);
      if (response.isCommitted()) {
        callback.failed(e);
      } else {
        Response.writeError(request, response, callback, 500, "Internal Server Error");
      }
    }
  }

  private void openSocket(
      SocketApi api, HttpRequest read, Request request, Response response, Callback callback)
      throws InterruptedException {
    switch (socketApis.open(api, read)) {
      case SocketApis.Opening.Refused refused ->
          write(request, response, refused.answer(), callback);
      case SocketApis.Opening.Granted granted -> {
        SocketLine line =
            new SocketLine(socketApis, api, granted.connectionId(), server.getScheduler());
        if (!sockets.upgrade((_, _, _) -> line, request, response, callback)) {
          Response.writeError(request, response, callback, 400, "Bad Request");
        }
      }
    }
  }

  private HttpAnswer answer(HttpRequest read) throws InterruptedException {
    if (read.path().equals("/_local")) {
      return new HttpAnswer(308, Map.of("location", LOCAL), List.of(), new byte[0]);
    }
    return read.path().startsWith(LOCAL) ? ask(read) : apis.answer(read);
  }

  private HttpAnswer ask(HttpRequest read) throws InterruptedException {
    Optional<HttpAnswer> refusal = LocalDoor.refusal(read);
    return LocalDoor.closed(
        refusal.isPresent()
            ? refusal.get()
            : console.answer(
                read.method(),
                Routes.decoded(read.path().substring(LOCAL.length())),
                Events.query(read.query()),
                read.body()));
  }

  /// The request without its body.
  private static HttpRequest head(Request request) {
    var headers = new LinkedHashMap<String, List<String>>();
    for (HttpField field : request.getHeaders()) {
      headers
          .computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
          .add(field.getValue() == null ? "" : field.getValue());
    }
    String query = request.getHttpURI().getQuery();
    String path = request.getHttpURI().getPath();
    return new HttpRequest(
        request.getMethod(),
        path == null ? "/" : path,
        query == null ? "" : query,
        request.getConnectionMetaData().getProtocol(),
        headers,
        address(request.getConnectionMetaData().getRemoteSocketAddress()),
        new byte[0]);
  }

  /// Reads one byte more than is allowed at most, so that what is too large shows.
  private byte[] body(Request request) throws IOException {
    try (var in = Content.Source.asInputStream(request)) {
      return in.readNBytes(apis.limits().requestBytes() + 1);
    }
  }

  private static String address(SocketAddress address) {
    return address instanceof InetSocketAddress inet
        ? inet.getAddress().getHostAddress() + ":" + inet.getPort()
        : "127.0.0.1:0";
  }

  private static void write(
      Request request, Response response, HttpAnswer answer, Callback callback) {
    response.setStatus(answer.status());
    answer
        .headers()
        .forEach((name, value) -> {
          if (!name.equals("content-length") && !name.equals("transfer-encoding")) {
            response.getHeaders().put(name, value);
          }
        });
    answer.cookies().forEach(cookie -> response.getHeaders().add("set-cookie", cookie));
    if (request.getMethod().equals("HEAD")) {
      callback.succeeded();
    } else {
      response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }
  }
}
