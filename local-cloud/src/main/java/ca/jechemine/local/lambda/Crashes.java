package ca.jechemine.local.lambda;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Kills functions in the middle of their work, as a lost machine would. Safe for use by several
/// threads.
public final class Crashes {

  /// What a killed function sees; an error, because no code may handle its own death.
  public static final class Killed extends Error {
    Killed(String message) {
      super(message, null, false, false);
    }
  }

  private record Plan(String function, int call, boolean after) {}

  private record OperationPlan(String function, String operation) {}

  private final List<OperationPlan> operations = new ArrayList<>();
  private final List<Plan> plans = new ArrayList<>();
  private final Map<String, AtomicInteger> begun = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> ended = new ConcurrentHashMap<>();
  private final Set<String> dead = ConcurrentHashMap.newKeySet();
  private final AtomicInteger happened = new AtomicInteger();

  /// The next invocation of `function` that comes so far dies before its `call`-th AWS call (the
  /// first is 1).
  public synchronized void beforeCall(String function, int call) {
    plans.add(new Plan(function, call, false));
  }

  /// The next invocation of `function` that comes so far dies after its `call`-th AWS call took
  /// effect, or was refused.
  public synchronized void afterCall(String function, int call) {
    plans.add(new Plan(function, call, true));
  }

  /// An invocation of `function` dies after its first call of that operation took effect, wherever
  /// that comes among its calls.
  public synchronized void afterFirst(String function, String operation) {
    operations.add(new OperationPlan(function, operation));
  }

  /// How many crashes there were.
  public int happened() {
    return happened.get();
  }

  /// How many are planned and did not happen yet.
  public synchronized int planned() {
    return plans.size() + operations.size();
  }

  public synchronized void clear() {
    plans.clear();
    operations.clear();
    happened.set(0);
  }

  void beforeCall(Invocation invocation) {
    crash(invocation, begun, false);
  }

  void afterCall(Invocation invocation) {
    crash(invocation, ended, true);
    if (takeOperation(invocation)) {
      happened.incrementAndGet();
      bury(invocation);
      throw new Killed(invocation.function() + " was killed after what it did last");
    }
  }

  /// Whether it was killed where it could not see it.
  boolean isDead(Invocation invocation) {
    return dead.contains(invocation.requestId());
  }

  /// To be called when it was killed and may go on: whatever it calls, it is killed again.
  void bury(Invocation invocation) {
    dead.add(invocation.requestId());
  }

  void forget(Invocation invocation) {
    dead.remove(invocation.requestId());
    begun.remove(invocation.requestId());
    ended.remove(invocation.requestId());
  }

  private void crash(Invocation invocation, Map<String, AtomicInteger> counts, boolean after) {
    if (isDead(invocation)) {
      throw new Killed(invocation.function() + " is dead");
    }
    int call =
        counts.computeIfAbsent(invocation.requestId(), _ -> new AtomicInteger()).incrementAndGet();
    if (take(new Plan(invocation.function(), call, after))) {
      happened.incrementAndGet();
      // Its other threads die with it, also where one of them waits and goes on.
      bury(invocation);
      throw new Killed(
          invocation.function() + " was killed " + (after ? "after" : "before") + " call " + call);
    }
  }

  private synchronized boolean takeOperation(Invocation invocation) {
    for (Iterator<OperationPlan> it = operations.iterator(); it.hasNext(); ) {
      OperationPlan plan = it.next();
      if (plan.function().equals(invocation.function()) && invocation.did(plan.operation())) {
        it.remove();
        return true;
      }
    }
    return false;
  }

  private synchronized boolean take(Plan plan) {
    for (Iterator<Plan> it = plans.iterator(); it.hasNext(); ) {
      if (it.next().equals(plan)) {
        it.remove();
        return true;
      }
    }
    return false;
  }
}
