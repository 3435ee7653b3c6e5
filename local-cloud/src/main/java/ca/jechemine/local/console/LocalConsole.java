package ca.jechemine.local.console;

import ca.jechemine.local.LocalCloud;
import ca.jechemine.local.gateway.Gateway;
import ca.jechemine.local.gateway.HttpAnswer;
import ca.jechemine.local.lambda.LocalFunction;
import ca.jechemine.local.template.EventSource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The JSON under `/_local/`: mails, queues, the clock, and a way back to the beginning.
public final class LocalConsole implements Gateway.Console {

  /// A function with how it is reached and how often it ran.
  record FunctionView(String name, List<String> routes, long invocations) {}

  private final LocalCloud cloud;
  private final ObjectMapper json =
      new ObjectMapper()
          .registerModule(
              new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance));

  public LocalConsole(LocalCloud cloud) {
    this.cloud = cloud;
  }

  @Override
  public HttpAnswer answer(String method, String path, Map<String, String> query, byte[] body)
      throws InterruptedException {
    String to = query.getOrDefault("to", "");
    return switch (method + " " + path) {
      case "GET health" -> ok(Map.of("status", "ready"));
      case "GET accounts" -> ok(cloud.accounts());
      case "GET mails" ->
          ok(to.isEmpty() ? cloud.aws().mailbox().mails() : cloud.aws().mailbox().to(to));
      case "GET sms" ->
          ok(
              cloud.aws().sms().stream()
                  .filter(it -> to.isEmpty() || it.phoneNumber().equals(to))
                  .toList());
      case "GET push" ->
          ok(
              cloud.aws().pushes().stream()
                  .filter(it -> to.isEmpty() || it.to().equals(to))
                  .toList());
      case "POST push-subscriptions" -> subscribe(body);
      case "DELETE push-subscriptions" ->
          cloud.aws().unsubscribeBrowser(to)
              ? ok(Map.of("status", "unsubscribed"))
              : error(404, "No browser has that address");
      case "GET queues" -> ok(cloud.aws().queues());
      case "GET functions" -> ok(functions());
      case "GET idle" -> idle(query.getOrDefault("within", "PT30S"));
      case "GET clock" -> now();
      case "POST clock" -> moveClock(body);
      case "POST reset" -> {
        cloud.reset();
        yield ok(Map.of("status", "ready"));
      }
      default ->
          method.equals("POST") && path.startsWith("queues/") && path.endsWith("/replay")
              ? replay(path.substring("queues/".length(), path.length() - "/replay".length()))
              : error(404, "There is no " + method + " /_local/" + path);
    };
  }

  private HttpAnswer subscribe(byte[] body) {
    try {
      String applicationKey =
          body.length == 0 ? "" : json.readTree(body).path("applicationServerKey").asText("");
      return write(201, cloud.aws().subscribeBrowser(applicationKey));
    } catch (IOException e) {
      return error(400, "Not JSON: " + e.getMessage());
    }
  }

  private List<FunctionView> functions() {
    return cloud.functions().functions().stream()
        .map(it -> new FunctionView(it.name(), routes(it), it.invocations()))
        .toList();
  }

  private static List<String> routes(LocalFunction function) {
    return function.resource().events(EventSource.Route.class).stream()
        .map(EventSource.Route::key)
        .toList();
  }

  private HttpAnswer idle(String within) throws InterruptedException {
    try {
      List<String> left = cloud.triggers().awaitIdle(Duration.parse(within));
      return left.isEmpty()
          ? ok(Map.of("status", "idle"))
          : write(503, Map.of("status", "busy", "left", left));
    } catch (DateTimeException e) {
      return error(400, "Not a duration: " + e.getMessage());
    }
  }

  private HttpAnswer now() {
    return ok(Map.of("now", cloud.clock().instant()));
  }

  private HttpAnswer moveClock(byte[] body) throws InterruptedException {
    try {
      JsonNode request = json.readTree(body);
      if (request.hasNonNull("now")) {
        cloud.triggers().scheduler().moveTo(Instant.parse(request.path("now").asText()));
      } else if (request.hasNonNull("advance")) {
        Duration by = Duration.parse(request.path("advance").asText());
        cloud.triggers().scheduler().moveTo(cloud.clock().instant().plus(by));
      } else {
        return error(400, "Say either now (an instant) or advance (a duration)");
      }
      return now();
    } catch (DateTimeException | IOException e) {
      return error(400, "Not a time: " + e.getMessage());
    }
  }

  private HttpAnswer replay(String queue) {
    if (cloud.aws().queue(queue).isEmpty()) {
      return error(404, "There is no queue " + queue);
    }
    cloud.aws().replay(queue);
    return ok(Map.of("status", "replayed"));
  }

  private HttpAnswer ok(Object value) {
    return write(200, value);
  }

  private HttpAnswer error(int status, String message) {
    return write(status, Map.of("error", message));
  }

  private HttpAnswer write(int status, Object value) {
    try {
      return HttpAnswer.json(status, json.writeValueAsString(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
