package ca.jechemine.local.gateway;

import ca.jechemine.local.aws.LocalAws;
import ca.jechemine.local.lambda.FunctionError;
import ca.jechemine.local.lambda.LambdaRuntime;
import ca.jechemine.local.template.Application;
import ca.jechemine.local.template.Behavior;
import ca.jechemine.local.template.SocketApi;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers what happens on a WebSocket as CloudFront, the WebSocket API that it leads to and its
/// functions would.
public final class SocketApis {

  /// What AWS allows: how long nothing may be said, how long a connection lasts, and how much a
  /// message holds.
  record Limits(Duration idle, Duration life, int frameBytes) {
    static final Limits OF_AWS =
        new Limits(Duration.ofMinutes(10), Duration.ofHours(2), 128 * 1024);
  }

  private static final Duration PATIENCE = Duration.ofSeconds(29);
  private static final String SELECTED_BY = "$request.body.";

  private final Application application;
  private final LambdaRuntime functions;
  private final Edge edge;
  private final LocalAws aws;
  private final InstantSource clock;
  private final PrintStream log;
  private final ObjectMapper json = new ObjectMapper();
  private final SecureRandom random = new SecureRandom();

  /// Serves the WebSocket APIs of the application.
  ///
  /// @param originVerify the value by which a function knows that CloudFront called it
  /// @param aws where connections are reached
  public SocketApis(
      Application application,
      LambdaRuntime functions,
      Supplier<String> originVerify,
      LocalAws aws,
      InstantSource clock,
      PrintStream log) {
    this.application = application;
    this.functions = functions;
    this.edge = new Edge(originVerify);
    this.aws = aws;
    this.clock = clock;
    this.log = log;
  }

  Limits limits() {
    return Limits.OF_AWS;
  }

  /// The API that a request is to open a WebSocket with.
  Optional<SocketApi> at(HttpRequest request) {
    if (!request.method().equals("GET")
        || !request.header("upgrade").equalsIgnoreCase("websocket")) {
      return Optional.empty();
    }
    Optional<String> origin =
        application.behaviors().stream()
            .filter(it -> it.matches(request.path()))
            .findFirst()
            .map(Behavior::originDomain);
    return application.socketApis().stream()
        .filter(it -> request.path().equals("/" + it.stage()))
        .filter(it ->
            application.behaviors().isEmpty()
                || origin.filter(domain -> domain.contains(it.id() + ".")).isPresent())
        .findFirst();
  }

  /// Asks whether it may be opened: its id, or what is answered instead.
  Opening open(SocketApi api, HttpRequest received) throws InterruptedException {
    String id = newId();
    if (api.route("$connect").isEmpty()) {
      return new Opening.Granted(id);
    }
    HttpRequest request = edge.forwarded(received);
    ObjectNode event = event(api, id, "$connect", "CONNECT");
    ObjectNode headers = event.putObject("headers");
    request.headers().forEach((name, values) -> headers.put(name, String.join(",", values)));
    ObjectNode query = event.putObject("queryStringParameters");
    Events.query(request.query()).forEach(query::put);
    Optional<JsonNode> answer = invoke(api, "$connect", event);
    if (answer.isEmpty()) {
      return new Opening.Refused(HttpAnswer.message(500, "Internal server error"));
    }
    int status = answer.get().path("statusCode").asInt(500);
    return status / 100 == 2
        ? new Opening.Granted(id)
        : new Opening.Refused(HttpAnswer.message(status, "Refused"));
  }

  /// Whether a WebSocket is opened.
  sealed interface Opening {
    record Granted(String connectionId) implements Opening {}

    record Refused(HttpAnswer answer) implements Opening {}
  }

  void opened(String id, SocketLine line) {
    aws.sockets().opened(id, line);
  }

  /// Is gone from now on, and `$disconnect` hears of it.
  void ended(SocketApi api, String id, int code) {
    aws.sockets().ended(id);
    ObjectNode event = event(api, id, "$disconnect", "DISCONNECT");
    event.withObject("/requestContext").put("disconnectStatusCode", code);
    background(() -> invoke(api, "$disconnect", event));
  }

  /// A frame came: what is sent back goes to the line.
  void received(SocketApi api, SocketLine line, String frame) {
    background(() -> answer(api, line, frame));
  }

  private void answer(SocketApi api, SocketLine line, String frame) throws InterruptedException {
    String key = routeKey(api, frame);
    Optional<SocketApi.Route> route = api.route(key);
    if (route.isEmpty()) {
      line.send("{\"message\":\"Forbidden\"}");
      return;
    }
    ObjectNode event =
        event(api, line.id(), api.routes().containsKey(key) ? key : "$default", "MESSAGE");
    event.put("body", frame);
    Optional<JsonNode> answer = invoke(api, key, event);
    if (answer.isEmpty()) {
      line.send("{\"message\":\"Internal server error\"}");
    } else if (route.get().answers() && answer.get().path("body").isTextual()) {
      line.send(answer.get().path("body").asText());
    }
  }

  /// The routes of the gateway's own are nobody's to name.
  private String routeKey(SocketApi api, String frame) {
    try {
      JsonNode named = json.readTree(frame).path(api.selection().replace(SELECTED_BY, ""));
      boolean names = named.isTextual() && !named.asText().startsWith("$");
      return names ? named.asText() : "$default";
    } catch (IOException noJson) {
      return "$default";
    }
  }

  /// What the function answered; empty when it failed, or there is none.
  private Optional<JsonNode> invoke(SocketApi api, String key, ObjectNode event)
      throws InterruptedException {
    Optional<SocketApi.Route> route = api.route(key);
    if (route.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          json.readTree(
              functions
                  .function(route.get().function().name())
                  .invoke(json.writeValueAsBytes(event), PATIENCE)));
    } catch (FunctionError | IOException e) {
      log.println(e.getMessage());
      return Optional.empty();
    }
  }

  private ObjectNode event(SocketApi api, String id, String routeKey, String kind) {
    ObjectNode event = json.createObjectNode();
    ObjectNode context = event.putObject("requestContext");
    context.put("routeKey", routeKey);
    context.put("eventType", kind);
    context.put("connectionId", id);
    context.put("requestId", newId());
    context.put("apiId", api.id());
    context.put("stage", api.stage());
    context.put("domainName", api.id() + ".execute-api." + LocalAws.REGION + ".amazonaws.com");
    context.put("requestTimeEpoch", clock.millis());
    event.put("isBase64Encoded", false);
    return event;
  }

  /// As AWS writes them, with a sign that a path must escape.
  private String newId() {
    byte[] bytes = new byte[11];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  private interface Work {
    void run() throws InterruptedException;
  }

  private void background(Work work) {
    Thread.ofVirtual()
        .name("socket")
        .start(() -> {
          try {
            work.run();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          } catch (RuntimeException e) {
            log.println("A WebSocket failed: " + e);
          }
        });
  }
}
