package ca.jechemine.local.lambda;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The latest runs of all functions, oldest first. Safe for use by several threads.
public final class Invocations {

  private static final int KEPT = 20_000;

  private final Deque<Invocation> latest = new ArrayDeque<>();
  private final List<Invocation> running = new ArrayList<>();

  /// All that are kept.
  public synchronized List<Invocation> all() {
    return List.copyOf(latest);
  }

  /// Those of one function.
  public synchronized List<Invocation> of(String function) {
    return latest.stream().filter(Invocation.of(function)).toList();
  }

  /// The latest of one function.
  ///
  /// @throws IllegalStateException when it never ran
  public Invocation lastOf(String function) {
    List<Invocation> all = of(function);
    if (all.isEmpty()) {
      throw new IllegalStateException(function + " was never invoked");
    }
    return all.getLast();
  }

  /// How many are running.
  public synchronized long running() {
    running.removeIf(Invocation::isDone);
    return running.size();
  }

  /// The one of the function that runs, the latest when there are several.
  synchronized Optional<Invocation> runningOf(String function) {
    running.removeIf(Invocation::isDone);
    return running.stream().filter(Invocation.of(function)).reduce((_, latestSoFar) -> latestSoFar);
  }

  public synchronized void clear() {
    latest.removeIf(Invocation::isDone);
  }

  synchronized void add(Invocation invocation) {
    running.removeIf(Invocation::isDone);
    running.add(invocation);
    latest.addLast(invocation);
    while (latest.size() > KEPT) {
      latest.removeFirst();
    }
  }
}
