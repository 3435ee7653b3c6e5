package ca.jechemine.local.console;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import ca.jechemine.local.LocalCloud;
import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Service;
import ca.jechemine.local.gateway.Gateway;
import ca.jechemine.local.gateway.HttpAnswer;
import ca.jechemine.local.lambda.Invocation;
import ca.jechemine.local.lambda.LocalFunction;
import ca.jechemine.local.scan.MalwareProtection;
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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The page at `/_local/` and the JSON that it reads: mails, events, queues, the clock, and a way
/// back to the beginning.
public final class LocalConsole implements Gateway.Console {

  /// A function with how it is reached, how often it ran, and how many of its latest runs failed.
  record FunctionView(String name, List<String> routes, long invocations, long errors) {}

  /// How much there is, at a moment; another version says that something changed.
  record NewsView(long version, int mails, int sms, int events, int dead, Instant now) {}

  /// How objects are scanned.
  ///
  /// @param held how many wait for another mode
  record ScannerView(String mode, int held) {}

  /// A fault that waits for calls.
  record FaultView(String service, String operation, String what, int left) {}

  private static final int MOST_ON_A_PAGE = 200;
  private static final int MOST_FAULTS = 10_000;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final LocalCloud cloud;
  private final SentViews sent;
  private final EventViews events;
  private final FileViews files;
  private final SiteSessions sessions;
  private final StripeViews stripe;
  private final ObjectMapper json =
      new ObjectMapper()
          .registerModule(
              new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance));

  public LocalConsole(LocalCloud cloud) {
    this.cloud = cloud;
    this.sent = new SentViews(cloud.aws());
    this.events = new EventViews(cloud);
    this.files = new FileViews(cloud);
    this.sessions = new SiteSessions(cloud);
    this.stripe = new StripeViews(cloud.stripe());
  }

  @Override
  public HttpAnswer answer(String method, String path, Map<String, String> query, byte[] body)
      throws InterruptedException {
    try {
      return answered(method, path, query, body);
    } catch (DateTimeException e) {
      return error(400, "Not a time: " + e.getMessage());
    } catch (NumberFormatException e) {
      return error(400, "Not a number: " + e.getMessage());
    }
  }

  private HttpAnswer answered(String method, String path, Map<String, String> query, byte[] body)
      throws InterruptedException {
    if (path.equals("stripe") || path.startsWith("stripe/")) {
      return stripe(method, path.substring("stripe".length()).replaceFirst("^/", ""), query, body);
    }
    String to = query.getOrDefault("to", "");
    String wanted = query.getOrDefault("q", "");
    String before = query.getOrDefault("before", "");
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
              cloud.aws().push().pushes().stream()
                  .filter(it -> to.isEmpty() || it.to().equals(to))
                  .toList());
      case "POST push-subscriptions" -> subscribe(body);
      case "DELETE push-subscriptions" ->
          cloud.aws().push().unsubscribe(to)
              ? ok(Map.of("status", "unsubscribed"))
              : error(404, "No browser has that address");
      case "GET queues" -> ok(cloud.aws().queues());
      case "GET functions" -> ok(functions());
      case "GET mailbox" -> ok(sent.mails(before, limit(query), wanted));
      case "GET texts" -> ok(sent.texts(before, limit(query), wanted));
      case "GET events" -> ok(events.page(number(before, Long.MAX_VALUE), limit(query), wanted));
      case "GET payload" ->
          events
              .opened(query.getOrDefault("event", ""))
              .map(this::ok)
              .orElseGet(() -> error(404, "What this event says is not kept"));
      case "GET news" -> news(number(query.getOrDefault("since", ""), -1), query);
      case "GET faults" -> ok(faults());
      case "POST faults" -> addFault(body);
      case "POST faults/clear" -> {
        cloud.aws().faults().clear();
        cloud.aws().journal().touch();
        yield ok(faults());
      }
      case "GET files" -> ok(files.latest());
      case "POST session" -> signIn(body);
      case "DELETE session" -> signedOut();
      case "GET scanner" -> ok(scanner());
      case "POST scanner" -> switchScanner(body);
      case "GET idle" -> idle(query.getOrDefault("within", "PT30S"));
      case "GET clock" -> now();
      case "POST clock" -> moveClock(body);
      case "POST reset" -> {
        cloud.reset();
        cloud.aws().journal().touch();
        yield ok(Map.of("status", "ready"));
      }
      default -> named(method, path, query.getOrDefault("scheme", ""));
    };
  }

  private HttpAnswer stripe(String method, String path, Map<String, String> query, byte[] body) {
    try {
      Optional<Object> answer = stripe.answer(method, path, query, body);
      if (method.equals("POST")) {
        cloud.aws().journal().touch();
      }
      return answer
          .map(this::ok)
          .orElseGet(() -> error(404, "There is no " + method + " /_local/stripe/" + path));
    } catch (IllegalArgumentException e) {
      return error(400, String.valueOf(e.getMessage()));
    }
  }

  private HttpAnswer subscribe(byte[] body) {
    try {
      String applicationKey =
          body.length == 0 ? "" : json.readTree(body).path("applicationServerKey").asText("");
      return write(201, cloud.aws().push().subscribe(applicationKey));
    } catch (IOException e) {
      return error(400, "Not JSON: " + e.getMessage());
    }
  }

  private HttpAnswer named(String method, String path, String scheme) {
    boolean reads = method.equals("GET") || method.equals("HEAD");
    if (method.equals("POST") && path.startsWith("queues/") && path.endsWith("/replay")) {
      return replay(path.substring("queues/".length(), path.length() - "/replay".length()));
    }
    if (reads && path.startsWith("mails/")) {
      boolean rendered = path.endsWith("/html");
      String rest = path.substring("mails/".length());
      String id = rendered ? rest.substring(0, rest.length() - "/html".length()) : rest;
      return sent.mail(id)
          .map(it -> rendered ? Pages.mail(it, scheme) : ok(it))
          .orElseGet(() -> error(404, "There is no mail " + id));
    }
    return (reads ? Pages.file(path) : Optional.<HttpAnswer>empty())
        .orElseGet(() -> error(404, "There is no " + method + " /_local/" + path));
  }

  private static long number(String text, long otherwise) {
    return text.isEmpty() ? otherwise : Long.parseLong(text);
  }

  private static int limit(Map<String, String> query) {
    long wanted = number(query.getOrDefault("limit", ""), 50);
    return Math.clamp(wanted, 1, MOST_ON_A_PAGE);
  }

  private HttpAnswer news(long since, Map<String, String> query) throws InterruptedException {
    Duration within = Duration.parse(query.getOrDefault("within", "PT0S"));
    cloud.aws().journal().awaitNews(since, Collections.min(List.of(within, LONGEST_WAIT)));
    long version = cloud.aws().journal().version();
    return ok(
        new NewsView(
            version,
            cloud.aws().mailbox().mails().size(),
            cloud.aws().sms().size(),
            cloud.aws().journal().size(),
            cloud.aws().journal().dead(),
            cloud.clock().instant()));
  }

  private List<FaultView> faults() {
    return cloud.aws().faults().pending().stream()
        .map(it ->
            new FaultView(
                it.service().name(),
                it.operation(),
                it.fault() instanceof Fault.Refused refused
                    ? refused.status() + " " + refused.code()
                    : it.fault().getClass().getSimpleName(),
                it.left()))
        .toList();
  }

  /// Lets calls be refused; the other faults are for tests, which say them in Java.
  private HttpAnswer addFault(byte[] body) {
    try {
      JsonNode request = json.readTree(body);
      int times = request.path("times").asInt(1);
      int status = request.path("status").asInt(503);
      if (times < 1 || times > MOST_FAULTS || status < 400 || status > 599) {
        return error(400, "times is 1 to " + MOST_FAULTS + ", status 400 to 599");
      }
      cloud
          .aws()
          .faults()
          .next(
              times,
              Service.valueOf(request.path("service").asText("")),
              request.path("operation").asText(""),
              new Fault.Refused(status, request.path("code").asText("ServiceUnavailable")));
      cloud.aws().journal().touch();
      return ok(faults());
    } catch (IllegalArgumentException | IOException e) {
      return error(400, "Not a fault: service is one of " + List.of(Service.values()));
    }
  }

  private HttpAnswer signIn(byte[] body) {
    try {
      String userId = json.readTree(body).path("userId").asText("");
      return ok(Map.of("status", "signed in")).with(sessions.begin(userId));
    } catch (IllegalArgumentException | IOException e) {
      return error(400, "Nobody to sign in: " + e.getMessage());
    }
  }

  private HttpAnswer signedOut() {
    return ok(Map.of("status", "signed out")).with(SiteSessions.end());
  }

  private ScannerView scanner() {
    return new ScannerView(
        cloud.scanner().mode().name().toLowerCase(Locale.ROOT), cloud.scanner().held());
  }

  private HttpAnswer switchScanner(byte[] body) {
    try {
      String mode = json.readTree(body).path("mode").asText("");
      cloud.scanner().switchTo(MalwareProtection.Mode.valueOf(mode.toUpperCase(Locale.ROOT)));
      return ok(scanner());
    } catch (IllegalArgumentException | IOException _) {
      return error(400, "Not a mode: up, down or held");
    }
  }

  private List<FunctionView> functions() {
    Map<String, Long> errors =
        cloud.invocations().all().stream()
            .filter(Invocation::hasFailed)
            .collect(groupingBy(Invocation::function, counting()));
    return cloud.functions().functions().stream()
        .map(it ->
            new FunctionView(
                it.name(), routes(it), it.invocations(), errors.getOrDefault(it.name(), 0L)))
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
      cloud.aws().journal().touch();
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
