package ca.jechemine.local.stripe;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The latest requests. Safe for use by many threads.
final class Requests {

  private static final int KEPT = 5_000;

  private final InstantSource clock;
  private final Deque<StripeRequest> latest = new ArrayDeque<>();

  Requests(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void add(String id, Api.Asked asked, String operation, Reply reply) {
    latest.addLast(
        new StripeRequest(
            id,
            clock.instant(),
            asked.caller(),
            operation,
            asked.method(),
            asked.path(),
            Params.parse(asked.form()).values(),
            asked.header("idempotency-key"),
            asked.header("stripe-version"),
            asked.header("stripe-account"),
            reply.status(),
            reply.replayed()));
    if (latest.size() > KEPT) {
      latest.removeFirst();
    }
  }

  /// Oldest first.
  synchronized List<StripeRequest> all() {
    return List.copyOf(latest);
  }

  synchronized void clear() {
    latest.clear();
  }
}
