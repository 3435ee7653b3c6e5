package ca.jechemine.local.aws;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// To which queues something came. Whoever waits for messages is told, and nobody has to ask the
/// engine again and again whether a queue is empty to which nothing was sent. Safe for use by many
/// threads.
final class Arrivals {

  private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();
  private final Map<String, Long> counts = new ConcurrentHashMap<>();
  private final Map<String, Long> emptyAt = new ConcurrentHashMap<>();
  private final Set<String> refilled = ConcurrentHashMap.newKeySet();

  /// `listener` is called whenever messages came to the queue, or may be received again; not when
  /// that is because a time is over.
  void listen(String queue, Runnable listener) {
    listeners.computeIfAbsent(queue, _ -> new CopyOnWriteArrayList<>()).add(listener);
  }

  /// Messages are about to come to the queue.
  void coming(String queue) {
    counts.merge(queue, 1L, Long::sum);
  }

  /// Messages came to the queue.
  void came(String queue) {
    coming(queue);
    listeners.getOrDefault(queue, List.of()).forEach(Runnable::run);
  }

  /// The engine moves messages to the queue when it likes, and says nothing.
  void refilling(String queue) {
    refilled.add(queue);
    came(queue);
  }

  /// Whether the queue may hold messages.
  boolean mayHold(String queue) {
    return refilled.contains(queue) || count(queue) != emptyAt.getOrDefault(queue, 0L);
  }

  /// How often something came to the queue.
  long count(String queue) {
    return counts.getOrDefault(queue, 0L);
  }

  /// The queue held nothing at all after so much had come to it.
  void foundEmpty(String queue, long count) {
    emptyAt.merge(queue, count, Math::max);
  }

  /// All queues were emptied.
  void clear() {
    refilled.clear();
  }
}
