package ca.jechemine.local.gateway;

import ca.jechemine.local.aws.LocalAws;
import ca.jechemine.local.lambda.LambdaRuntime;
import ca.jechemine.local.template.Application;
import ca.jechemine.local.template.Behavior;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/// What CloudFront does with a path whose origin is a bucket: asks S3 with all that the visitor
/// sent but the host, which is the bucket's; the signature in the URL is over that host. To an
/// origin with an access control it says only what is asked for, and signs that itself.
///
/// Bodies pass through as they come, of whatever length: none is held in memory.
public final class BucketOrigins implements AutoCloseable {

  /// What one connection says to the next, and what the client says by itself.
  private static final Set<String> NOT_PASSED_ON =
      Set.of(
          "host",
          "connection",
          "keep-alive",
          "proxy-connection",
          "transfer-encoding",
          "te",
          "upgrade",
          "expect",
          "content-length",
          "http2-settings");

  /// What CloudFront passes on whatever its policies say.
  private static final Set<String> ALWAYS_PASSED_ON =
      Set.of(
          "range",
          "if-range",
          "if-match",
          "if-none-match",
          "if-modified-since",
          "if-unmodified-since");

  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final Application application;
  private final LocalAws aws;
  private final List<Behavior> behaviors;
  private final OriginAccess access;
  private final WithoutCredentials withoutCredentials;
  private final Map<Behavior, ResponseHeaders> headers = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private @Nullable HttpClient client;

  /// @param functions whose rights count for what they sign
  /// @param aws where the objects are
  public BucketOrigins(Application application, LambdaRuntime functions, LocalAws aws) {
    this.application = application;
    this.aws = aws;
    this.behaviors = application.behaviors();
    this.access = new OriginAccess(application, functions);
    this.withoutCredentials = new WithoutCredentials(application);
    behaviors.stream().filter(BucketOrigins::leadsToABucket).forEach(this::headers);
  }

  /// The behaviour of the path, if its origin is a bucket.
  Optional<Behavior> at(String path) {
    return behaviors.stream()
        .filter(it -> it.matches(path))
        .findFirst()
        .filter(BucketOrigins::leadsToABucket);
  }

  private static boolean leadsToABucket(Behavior behavior) {
    return behavior.originDomain().endsWith(".s3." + LocalAws.REGION + ".amazonaws.com");
  }

  private ResponseHeaders headers(Behavior behavior) {
    return headers.computeIfAbsent(behavior, it -> ResponseHeaders.of(it, application));
  }

  /// Answers the request; comes back when all of the answer is written.
  ///
  /// A signature over a body that is to come is looked at here too: S3Proxy hangs up on what it
  /// refuses, and its answer would be lost to who is still sending.
  ///
  /// @param head the request without its body
  void serve(Behavior behavior, HttpRequest head, Request request, Response response)
      throws IOException, InterruptedException {
    InputStream body = Content.Source.asInputStream(request);
    if (!behavior.takes(head.method())
        || !access.allows(behavior, head)
        || (sends(head)
            && !aws.takesForBucket(head.method(), address(behavior, head), head.headers()))) {
      refuse(behavior, head, body, response);
      return;
    }
    HttpResponse<InputStream> answer = ask(behavior, head, body);
    try (InputStream content = answer.body()) {
      // Whoever is refused early may still be sending, and listens only after that.
      body.transferTo(OutputStream.nullOutputStream());
      if (behavior.signed() && answer.statusCode() == 404) {
        // CloudFront may read what is there, but not know what is not.
        refuse(behavior, head, body, response);
        return;
      }
      write(behavior, head, answer, content, response);
    }
  }

  /// A connection that S3 gave up meanwhile is no reason to fail while the body is whole.
  private HttpResponse<InputStream> ask(Behavior behavior, HttpRequest head, InputStream body)
      throws IOException, InterruptedException {
    AtomicBoolean begun = new AtomicBoolean();
    Supplier<InputStream> once =
        () -> {
          begun.set(true);
          return body;
        };
    try {
      return client().send(asked(behavior, head, once), BodyHandlers.ofInputStream());
    } catch (IOException broken) {
      if (begun.get()) {
        throw broken;
      }
      return client().send(asked(behavior, head, once), BodyHandlers.ofInputStream());
    }
  }

  private java.net.http.HttpRequest asked(
      Behavior behavior, HttpRequest head, Supplier<InputStream> body) {
    URI uri = address(behavior, head);
    java.net.http.HttpRequest.Builder asked = java.net.http.HttpRequest.newBuilder(uri);
    head.headers()
        .forEach((name, values) -> {
          if (passesOn(name, behavior)) {
            values.forEach(value -> asked.header(name, value));
          }
        });
    if (behavior.signed()) {
      aws.signedForBucket(head.method(), uri).forEach(asked::header);
    }
    String length = head.header("content-length");
    if (!sends(head)) {
      return asked.method(head.method(), BodyPublishers.noBody()).build();
    }
    BodyPublisher whole = BodyPublishers.ofInputStream(body);
    return asked
        .method(
            head.method(),
            length.isEmpty() ? whole : BodyPublishers.fromPublisher(whole, Long.parseLong(length)))
        // What comes of a connection shows before the body is begun.
        .expectContinue(true)
        .build();
  }

  private boolean passesOn(String header, Behavior behavior) {
    return behavior.signed()
        ? ALWAYS_PASSED_ON.contains(header)
        : !NOT_PASSED_ON.contains(header) && !withoutCredentials.holdsBack(header, behavior);
  }

  private static boolean sends(HttpRequest head) {
    String length = head.header("content-length");
    return length.isEmpty() ? !head.header("transfer-encoding").isEmpty() : !length.equals("0");
  }

  private static URI address(Behavior behavior, HttpRequest head) {
    boolean passesQuery = !behavior.signed() && !head.query().isEmpty();
    return URI.create(
        "http://"
            + behavior.originDomain()
            + head.path()
            + (passesQuery ? "?" + head.query() : ""));
  }

  private void write(
      Behavior behavior,
      HttpRequest head,
      HttpResponse<InputStream> answer,
      InputStream content,
      Response response)
      throws IOException {
    Map<String, String> said = new TreeMap<>();
    answer
        .headers()
        .map()
        .forEach((name, values) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (lower.equals("content-length") || !NOT_PASSED_ON.contains(lower)) {
            said.put(lower, String.join(", ", values));
          }
        });
    headers(behavior).apply(said);
    response.setStatus(answer.statusCode());
    said.forEach((name, value) -> response.getHeaders().put(name, value));
    try (OutputStream out = Content.Sink.asOutputStream(response)) {
      if (!head.method().equals("HEAD")) {
        content.transferTo(out);
      }
    }
  }

  private void refuse(Behavior behavior, HttpRequest head, InputStream body, Response response)
      throws IOException {
    body.transferTo(OutputStream.nullOutputStream());
    Map<String, String> said = new TreeMap<>(Map.of("content-type", "application/xml"));
    headers(behavior).apply(said);
    response.setStatus(403);
    said.forEach((name, value) -> response.getHeaders().put(name, value));
    try (OutputStream out = Content.Sink.asOutputStream(response)) {
      if (!head.method().equals("HEAD")) {
        out.write(
            "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>"
                .getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /// Speaks to S3 as to a proxy, so that the request names the bucket's host.
  private synchronized HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(CONNECT)
              .executor(threads)
              .proxy(
                  ProxySelector.of(
                      new InetSocketAddress(
                          InetAddress.getLoopbackAddress(), aws.bucketsByHost().getPort())))
              .build();
    }
    return client;
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.shutdownNow();
    }
    threads.shutdownNow();
  }
}
