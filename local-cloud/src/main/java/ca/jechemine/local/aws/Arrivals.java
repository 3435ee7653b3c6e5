package ca.jechemine.local.aws;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Which messages came to which queues and did not leave them. Whoever waits for messages is told,
/// and nobody has to ask the engine again and again whether a queue is empty to which nothing was
/// sent, or of which all is in somebody's hands. Safe for use by many threads.
final class Arrivals {

  /// For so long nobody asks again for what was handed out: the queues of functions hide it longer.
  private static final Duration IN_HAND = Duration.ofSeconds(1);

  private final Map<String, Box> boxes = new ConcurrentHashMap<>();

  /// `listener` is called whenever messages came to the queue, or may be received again; not when
  /// that is because a time is over.
  void listen(String queue, Runnable listener) {
    box(queue).listeners.add(listener);
  }

  /// Messages are about to come to the queue: until [#came] it may hold some.
  void coming(String queue) {
    box(queue).coming.incrementAndGet();
  }

  /// What was about to come is there, as far as it is named here.
  void came(String queue, Collection<String> messages) {
    Box box = box(queue);
    box.messages.addAll(messages);
    box.coming.decrementAndGet();
    if (!messages.isEmpty()) {
      box.tell();
    }
  }

  /// The message was handed out.
  void taken(String queue, String message) {
    box(queue).taken.put(message, System.nanoTime());
  }

  /// A message that was handed out may be received again.
  void givenBack(String queue, String message) {
    Box box = box(queue);
    box.taken.remove(message);
    box.tell();
  }

  /// The message is no longer in the queue.
  void left(String queue, String message) {
    box(queue).forget(message);
  }

  /// The engine moves messages to the queue when it likes, and says nothing.
  void refilling(String queue) {
    Box box = box(queue);
    box.refilled = true;
    box.tell();
  }

  /// Whether the queue may hold messages.
  boolean mayHold(String queue) {
    Box box = box(queue);
    return box.refilled || box.coming.get() > 0 || !box.messages.isEmpty();
  }

  /// Whether the queue may hold messages that nobody has in hand.
  boolean mayGive(String queue) {
    Box box = box(queue);
    return box.refilled
        || box.coming.get() > 0
        || box.messages.stream().anyMatch(it -> !box.inHand(it));
  }

  /// The messages that may be in the queue.
  Set<String> known(String queue) {
    return Set.copyOf(box(queue).messages);
  }

  /// The queue held nothing at all after these had come to it.
  void foundEmpty(String queue, Set<String> messages) {
    Box box = box(queue);
    for (String message : messages) {
      if (box.forget(message)) {
        box.vanished = true;
      }
    }
  }

  /// Whether the engine may have taken messages out of the queue, since all were emptied.
  boolean mayHaveLost(String queue) {
    return mayHold(queue) || box(queue).vanished;
  }

  /// All queues were emptied.
  void clear() {
    boxes
        .values()
        .forEach(box -> {
          box.refilled = false;
          box.vanished = false;
          Set.copyOf(box.messages).forEach(box::forget);
        });
  }

  private Box box(String queue) {
    return boxes.computeIfAbsent(queue, _ -> new Box());
  }

  private static final class Box {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger coming = new AtomicInteger();
    private final Set<String> messages = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> taken = new ConcurrentHashMap<>();
    private volatile boolean refilled;
    private volatile boolean vanished;

    void tell() {
      listeners.forEach(Runnable::run);
    }

    /// @return whether it was there
    boolean forget(String message) {
      taken.remove(message);
      return messages.remove(message);
    }

    boolean inHand(String message) {
      Long since = taken.get(message);
      return since != null && System.nanoTime() - since < IN_HAND.toNanos();
    }
  }
}
