package ca.jechemine.local.console;

import ca.jechemine.local.stripe.LocalStripe;
import ca.jechemine.local.stripe.StripeFault;
import ca.jechemine.local.stripe.StripeRequest;
import ca.jechemine.local.stripe.Webhooks;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Stripe as the console shows it, and what a person lets happen there: `/_local/stripe`.
final class StripeViews {

  /// How much there is of each kind of object, what goes wrong, and how many events are held.
  record Overview(
      Map<String, Integer> objects, List<FaultLine> faults, long held, String endpoint) {}

  /// A fault that waits for requests.
  record FaultLine(String operation, String what, int left) {}

  private static final int MOST = 200;
  private static final int MOST_FAULTS = 10_000;

  private final LocalStripe stripe;
  private final ObjectMapper json = new ObjectMapper();

  StripeViews(LocalStripe stripe) {
    this.stripe = stripe;
  }

  /// What is asked for; nothing when there is no such thing.
  ///
  /// @param path after `/_local/stripe`, without a slash at its start
  /// @throws IllegalArgumentException when what is asked for cannot be done
  Optional<Object> answer(String method, String path, Map<String, String> query, byte[] body) {
    if (method.equals("GET")) {
      return read(path, query);
    }
    return method.equals("POST") ? Optional.of(act(path, tree(body))) : Optional.empty();
  }

  private Optional<Object> read(String path, Map<String, String> query) {
    if (path.startsWith("objects/")) {
      return stripe.object(path.substring("objects/".length())).map(it -> it);
    }
    return switch (path) {
      case "" -> Optional.of(overview());
      case "objects" ->
          Optional.of(page(stripe.objects(query.getOrDefault("kind", "payment_intent"))));
      case "requests" -> {
        List<StripeRequest> requests = new ArrayList<>(stripe.requests()).reversed();
        yield Optional.of(page(requests));
      }
      case "events" -> {
        List<Webhooks.Delivery> events = new ArrayList<>(stripe.webhooks().deliveries()).reversed();
        yield Optional.of(page(events));
      }
      default -> Optional.empty();
    };
  }

  private static <T> List<T> page(List<T> all) {
    return all.subList(0, Math.min(MOST, all.size()));
  }

  private Overview overview() {
    Map<String, Integer> objects = new LinkedHashMap<>();
    stripe.kinds().forEach(it -> objects.put(it, stripe.objects(it).size()));
    List<FaultLine> faults =
        stripe.faults().pending().stream()
            .map(it -> new FaultLine(it.operation(), it.fault().toString(), it.left()))
            .toList();
    long held =
        stripe.webhooks().deliveries().stream()
            .filter(it -> it.state() == Webhooks.State.HELD)
            .count();
    return new Overview(objects, faults, held, stripe.endpoint().toString());
  }

  private Object act(String path, JsonNode request) {
    return switch (path) {
      case "authenticate" -> {
        stripe.authenticate(text(request, "intent"), request.path("passed").asBoolean(true));
        yield stripe.object(text(request, "intent")).orElseThrow();
      }
      case "dispute" -> Map.of("dispute", stripe.dispute(text(request, "charge")));
      case "close-dispute" -> {
        stripe.closeDispute(text(request, "dispute"), request.path("won").asBoolean());
        yield stripe.object(text(request, "dispute")).orElseThrow();
      }
      case "onboard" -> {
        stripe.onboard(text(request, "account"));
        yield stripe.object(text(request, "account")).orElseThrow();
      }
      case "settle" -> {
        stripe.settlePad();
        stripe.settleRefunds();
        yield overview();
      }
      case "decline-next" -> {
        stripe.declineNext(request.path("declineCode").asText("generic_decline"));
        yield overview();
      }
      case "faults" -> {
        addFault(request);
        yield overview();
      }
      case "faults/clear" -> {
        stripe.faults().up();
        yield overview();
      }
      case "webhooks" -> {
        switchWebhooks(request);
        yield overview();
      }
      default -> throw new IllegalArgumentException("There is no switch " + path);
    };
  }

  private void addFault(JsonNode request) {
    int times = request.path("times").asInt(1);
    int status = request.path("status").asInt(500);
    if (times < 1 || times > MOST_FAULTS || status < 400 || status > 599) {
      throw new IllegalArgumentException("times is 1 to " + MOST_FAULTS + ", status 400 to 599");
    }
    String kind = request.path("fault").asText("refused").toLowerCase(Locale.ROOT);
    StripeFault fault =
        switch (kind) {
          case "refused" ->
              status == 429
                  ? StripeFault.tooMany()
                  : new StripeFault.Refused(
                      status, "api_error", request.path("code").asText(""), "Injected fault");
          case "answer-lost" -> new StripeFault.AnswerLost();
          case "failed-after" -> new StripeFault.FailedAfter(status);
          case "failed-for-good" -> new StripeFault.FailedForGood(status);
          case "slow" -> new StripeFault.Slow(duration(request.path("by").asText("PT2S")));
          default ->
              throw new IllegalArgumentException(
                  "fault is refused, answer-lost, failed-after, failed-for-good or slow");
        };
    stripe.faults().next(times, request.path("operation").asText(""), fault);
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("Not a duration: " + text, e);
    }
  }

  private void switchWebhooks(JsonNode request) {
    Webhooks webhooks = stripe.webhooks();
    int count = request.path("count").asInt(1);
    List<String> events = new ArrayList<>();
    request.path("events").forEach(it -> events.add(it.asText()));
    switch (request.path("do").asText()) {
      case "hold" -> webhooks.hold();
      case "release" -> {
        if (events.isEmpty()) {
          webhooks.release();
        } else {
          webhooks.releaseInOrder(events);
        }
      }
      case "lose" -> webhooks.lose(count);
      case "twice" -> webhooks.twice(count);
      case "reverse" -> webhooks.reverse(count);
      case "resend" -> events.forEach(webhooks::resend);
      case "normal" -> webhooks.normal();
      default ->
          throw new IllegalArgumentException(
              "do is hold, release, lose, twice, reverse, resend or normal");
    }
  }

  private static String text(JsonNode request, String name) {
    String text = request.path(name).asText("");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("Say which " + name);
    }
    return text;
  }

  private JsonNode tree(byte[] body) {
    try {
      return body.length == 0 ? json.createObjectNode() : json.readTree(body);
    } catch (IOException e) {
      throw new IllegalArgumentException("Not JSON", e);
    }
  }
}
