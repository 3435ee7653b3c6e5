package ca.jechemine.local.journal;

import ca.jechemine.local.journal.PassedEvent.Sending;
import ca.jechemine.local.journal.PassedEvent.State;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The latest events that were published, the queues that they went to, what became of them there,
/// and what was sent meanwhile. Holds ids and outcomes, and of what an event says only what is
/// sealed. In memory only; emptied by a reset. Safe for use by many threads.
///
/// Also counts whatever changes, for those who wait for news.
public final class Journal {

  static final int KEPT = 2_000;

  private final InstantSource clock;
  private final ObjectMapper json = new ObjectMapper();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Deque<Entry> latest = new ArrayDeque<>();
  private final Map<String, Entry> byId = new HashMap<>();
  private final Map<String, Entry.Hop> byMessage = new HashMap<>();

  /// Messages that a function was given before their sender knew their ids, and those that carry no
  /// event.
  private final Map<String, Entry.Hop> strays = latestOnly();

  private final Map<String, String> writers = latestOnly();
  private long numbers;
  private long version;
  private boolean ended;

  public Journal(InstantSource clock) {
    this.clock = clock;
  }

  /// A function wrote the event to its outbox.
  public void written(String eventId, String function) {
    lock.lock();
    try {
      writers.put(eventId, function);
      Entry entry = byId.get(eventId);
      if (entry != null) {
        entry.writtenBy(function);
      }
    } finally {
      lock.unlock();
    }
  }

  /// A message was published.
  ///
  /// @return the id of the event that it carries, or empty when it carries none
  public String published(String message) {
    if (!(envelope(message) instanceof ObjectNode envelope)) {
      return "";
    }
    JsonNode payload = envelope.remove("payload");
    lock.lock();
    try {
      String id = envelope.path("id").asText();
      Entry entry = byId.get(id);
      if (entry == null) {
        entry = new Entry(++numbers, envelope, payload == null ? "" : payload.asText(""));
        entry.writtenBy(writers.getOrDefault(id, ""));
        latest.addLast(entry);
        byId.put(id, entry);
        forgetOldest();
      }
      entry.publishedAt(clock.instant());
      changed();
      return id;
    } finally {
      lock.unlock();
    }
  }

  /// An event came to a queue.
  ///
  /// @param dead whether the queue is for what another one refused
  public void arrived(String eventId, String queue, String messageId, boolean dead) {
    lock.lock();
    try {
      Entry entry = byId.get(eventId);
      if (entry != null) {
        Entry.Hop stray = strays.remove(messageId);
        Entry.Hop hop = stray == null ? new Entry.Hop(queue, messageId) : stray;
        if (dead) {
          hop.die();
        }
        entry.hops.add(hop);
        byMessage.put(messageId, hop);
        changed();
      }
    } finally {
      lock.unlock();
    }
  }

  /// A function is given messages of a queue.
  public void begun(String queue, List<String> messageIds, String function) {
    lock.lock();
    try {
      for (String id : messageIds) {
        Entry.Hop known = byMessage.get(id);
        Entry.Hop hop =
            known == null ? strays.computeIfAbsent(id, _ -> new Entry.Hop(queue, id)) : known;
        hop.begin(function, clock.instant());
      }
      changed();
    } finally {
      lock.unlock();
    }
  }

  /// The function is done with the message.
  public void done(String messageId) {
    ended(messageId, State.DONE, "");
  }

  /// The function failed with the message.
  ///
  /// @param error what went wrong with the whole invocation, or empty
  /// @param last whether its queue gives it to nobody any more
  public void failed(String messageId, String error, boolean last) {
    ended(messageId, last ? State.DEAD : State.RETRYING, error);
  }

  private void ended(String messageId, State outcome, String error) {
    lock.lock();
    try {
      Entry.Hop hop = hop(messageId);
      if (hop != null) {
        hop.end(outcome, error);
        changed();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Something was sent while a function handled the message.
  public void sent(String messageId, Sending sending) {
    lock.lock();
    try {
      Entry.Hop hop = hop(messageId);
      if (hop != null) {
        hop.add(sending);
        changed();
      }
    } finally {
      lock.unlock();
    }
  }

  /// The dead letters of a queue go through it again.
  public void replayed(String queue) {
    lock.lock();
    try {
      latest.stream()
          .flatMap(it -> it.hops.stream())
          .filter(it -> it.queue.equals(queue) && it.isDead())
          .forEach(Entry.Hop::waitAgain);
      changed();
    } finally {
      lock.unlock();
    }
  }

  /// Newest first.
  ///
  /// @param before only those with a smaller number
  /// @param text only those whose ids, type, functions or queues contain it, in any case
  public List<PassedEvent> before(long before, int limit, String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    lock.lock();
    try {
      return latest.reversed().stream()
          .filter(it -> it.number < before && it.mentions(wanted))
          .limit(limit)
          .map(Entry::view)
          .toList();
    } finally {
      lock.unlock();
    }
  }

  /// What the event says, sealed under its id; empty text when it was too long to be kept.
  public Optional<String> sealed(String eventId) {
    lock.lock();
    try {
      return Optional.ofNullable(byId.get(eventId)).map(it -> it.payload);
    } finally {
      lock.unlock();
    }
  }

  /// Of what was sent, by its id, the event on whose account.
  public Map<String, String> causes() {
    lock.lock();
    try {
      Map<String, String> causes = new HashMap<>();
      for (Entry entry : latest) {
        for (Entry.Hop hop : entry.hops) {
          hop.view().sendings().forEach(it -> causes.put(it.id(), entry.id));
        }
      }
      return causes;
    } finally {
      lock.unlock();
    }
  }

  /// How often an event of those that are kept is a dead letter now.
  public int dead() {
    lock.lock();
    try {
      return (int)
          latest.stream().flatMap(it -> it.hops.stream()).filter(Entry.Hop::isDead).count();
    } finally {
      lock.unlock();
    }
  }

  /// How many events are kept.
  public int size() {
    lock.lock();
    try {
      return latest.size();
    } finally {
      lock.unlock();
    }
  }

  /// Something else changed that people look at.
  public void touch() {
    lock.lock();
    try {
      changed();
    } finally {
      lock.unlock();
    }
  }

  /// Counts the changes since the start.
  public long version() {
    lock.lock();
    try {
      return version;
    } finally {
      lock.unlock();
    }
  }

  /// Waits until the version is another one than `known`, no longer than that.
  public void awaitNews(long known, Duration within) throws InterruptedException {
    lock.lock();
    try {
      long left = within.toNanos();
      while (version == known && left > 0 && !ended) {
        left = news.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Nobody waits for news from now on.
  public void end() {
    lock.lock();
    try {
      ended = true;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Forgets every event.
  public void clear() {
    lock.lock();
    try {
      latest.clear();
      byId.clear();
      byMessage.clear();
      strays.clear();
      writers.clear();
      changed();
    } finally {
      lock.unlock();
    }
  }

  private Entry.@Nullable Hop hop(String messageId) {
    Entry.Hop known = byMessage.get(messageId);
    return known == null ? strays.get(messageId) : known;
  }

  private void changed() {
    version++;
    news.signalAll();
  }

  private void forgetOldest() {
    if (latest.size() > KEPT) {
      Entry oldest = latest.removeFirst();
      byId.remove(oldest.id);
      oldest.hops.forEach(it -> byMessage.remove(it.messageId));
    }
  }

  private static <V> Map<String, V> latestOnly() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > KEPT;
      }
    };
  }

  private @Nullable JsonNode envelope(String message) {
    if (!message.startsWith("{")) {
      return null;
    }
    try {
      JsonNode tree = json.readTree(message);
      boolean isEvent =
          tree.path("id").isTextual()
              && tree.path("type").isTextual()
              && tree.path("aggregate").isTextual();
      return isEvent ? tree : null;
    } catch (JsonProcessingException _) {
      return null;
    }
  }
}
