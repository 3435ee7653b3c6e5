package ca.jechemine.local.journal;

import ca.jechemine.local.journal.PassedEvent.Run;
import ca.jechemine.local.journal.PassedEvent.Sending;
import ca.jechemine.local.journal.PassedEvent.State;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What the journal keeps of an event; guarded by the journal.
final class Entry {

  private static final int RUNS_KEPT = 20;
  private static final int LONGEST_PAYLOAD = 16_000;

  final long number;
  final String id;
  final String payload;
  final List<Hop> hops = new ArrayList<>();
  private final JsonNode envelope;
  private String writtenBy = "";
  private final List<Instant> published = new ArrayList<>();

  Entry(long number, JsonNode envelope, String payload) {
    this.number = number;
    this.id = envelope.path("id").asText();
    this.payload = payload.length() > LONGEST_PAYLOAD ? "" : payload;
    this.envelope = envelope;
  }

  void writtenBy(String function) {
    writtenBy = function;
  }

  void publishedAt(Instant now) {
    if (published.size() < RUNS_KEPT) {
      published.add(now);
    }
  }

  boolean mentions(String text) {
    return Stream.concat(
            Stream.of(id, text("type"), text("aggregateId"), writtenBy),
            hops.stream().map(it -> it.queue))
        .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(text));
  }

  PassedEvent view() {
    return new PassedEvent(
        number,
        id,
        text("type"),
        text("aggregate"),
        text("aggregateId"),
        envelope.path("sequence").asLong(),
        text("occurredAt"),
        writtenBy,
        published,
        hops.stream().map(Hop::view).toList());
  }

  private String text(String name) {
    return envelope.path(name).asText("");
  }

  /// The event in one queue.
  static final class Hop {
    final String queue;
    final String messageId;
    private final Deque<Run> runs = new ArrayDeque<>();
    private final List<Sending> sendings = new ArrayList<>();
    private State state = State.WAITING;
    private int attempts;

    Hop(String queue, String messageId) {
      this.queue = queue;
      this.messageId = messageId;
    }

    void begin(String function, Instant now) {
      attempts++;
      state = State.RUNNING;
      runs.addLast(new Run(function, now, "RUNNING", ""));
      if (runs.size() > RUNS_KEPT) {
        runs.removeFirst();
      }
    }

    void end(State outcome, String error) {
      state = outcome;
      Run last = runs.pollLast();
      if (last != null) {
        String how = outcome == State.DONE ? "DONE" : "FAILED";
        runs.addLast(new Run(last.function(), last.at(), how, error));
      }
    }

    void die() {
      state = State.DEAD;
    }

    boolean isDead() {
      return state == State.DEAD;
    }

    void waitAgain() {
      state = State.WAITING;
    }

    void add(Sending sending) {
      if (sendings.size() < RUNS_KEPT) {
        sendings.add(sending);
      }
    }

    PassedEvent.Hop view() {
      return new PassedEvent.Hop(
          queue, messageId, state, attempts, List.copyOf(runs), List.copyOf(sendings));
    }
  }
}
