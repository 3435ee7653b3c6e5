package ca.jechemine.local.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What was answered under which key (https://docs.stripe.com/api/idempotent_requests). Keys are
/// forgotten after 24 hours, as early as Stripe may. Safe for use by many threads.
final class IdempotencyKeys {

  private static final Duration KEPT = Duration.ofDays(1);

  /// @param request what was asked: the path and every parameter
  /// @param reply nothing while it is being answered
  private record Entry(String path, String request, long since, Optional<Reply> reply) {}

  private final InstantSource clock;
  private final Map<String, Entry> entries = new HashMap<>();

  IdempotencyKeys(InstantSource clock) {
    this.clock = clock;
  }

  /// Takes a key for a request.
  ///
  /// @return the answer if it was given already
  /// @throws Refusal when the key is another request's or in use
  synchronized Optional<Reply> claim(String key, String path, String request) {
    long now = clock.instant().getEpochSecond();
    entries.values().removeIf(it -> it.reply().isPresent() && it.since() + KEPT.toSeconds() <= now);
    Entry known = entries.get(key);
    if (known == null) {
      entries.put(key, new Entry(path, request, now, Optional.empty()));
      return Optional.empty();
    }
    if (!known.path().equals(path)) {
      throw mismatch(
          "Keys for idempotent requests can only be used for the same endpoint they were first used"
              + " for ('"
              + path
              + "' vs '"
              + known.path()
              + "'). Try using a key other than '",
          key);
    }
    if (!known.request().equals(request)) {
      throw mismatch(
          "Keys for idempotent requests can only be used with the same parameters they were first"
              + " used with. Try using a key other than '",
          key);
    }
    if (known.reply().isEmpty()) {
      throw Refusal.of(
          409,
          "invalid_request_error",
          "idempotency_key_in_use",
          "There is currently another in-progress request using this Stripe idempotency key (that"
              + " probably means you submitted twice, and the other request is still going"
              + " through): "
              + key
              + ".");
    }
    return known.reply().map(Reply::again);
  }

  private static Refusal mismatch(String message, String key) {
    return Refusal.of(
        400,
        "idempotency_error",
        "",
        message + key + "' if you meant to execute a different request.");
  }

  /// Whether a request of that key is being answered.
  synchronized boolean isInUse(String key) {
    Entry entry = entries.get(key);
    return entry != null && entry.reply().isEmpty();
  }

  synchronized void keep(String key, Reply reply) {
    entries.computeIfPresent(
        key, (_, it) -> new Entry(it.path(), it.request(), it.since(), Optional.of(reply)));
  }

  synchronized void release(String key) {
    entries.remove(key);
  }

  synchronized void clear() {
    entries.clear();
  }

  synchronized ObjectNode saved() {
    ObjectNode saved = Desk.empty();
    entries.forEach((key, it) ->
        it.reply()
            .ifPresent(reply ->
                saved
                    .putObject(key)
                    .put("path", it.path())
                    .put("request", it.request())
                    .put("since", it.since())
                    .put("status", reply.status())
                    .put("body", reply.body())));
    return saved;
  }

  synchronized void restore(JsonNode saved) {
    entries.clear();
    saved
        .properties()
        .forEach(it -> {
          JsonNode one = it.getValue();
          entries.put(
              it.getKey(),
              new Entry(
                  one.path("path").asText(),
                  one.path("request").asText(),
                  one.path("since").asLong(),
                  Optional.of(
                      new Reply(one.path("status").asInt(), one.path("body").asText(), false))));
        });
  }
}
