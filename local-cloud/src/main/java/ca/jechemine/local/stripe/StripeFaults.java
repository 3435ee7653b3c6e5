package ca.jechemine.local.stripe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The fault switches of Stripe: what is asked for here happens to the next matching requests, one
/// after the other, in the order in which it was asked for. Safe for use by many threads.
public final class StripeFaults {

  /// A fault that waits for requests.
  ///
  /// @param operation for example `payment_intents.create`; empty for every one
  /// @param left how many requests it will still happen to
  public record Pending(String operation, StripeFault fault, int left) {}

  private final List<Pending> rules = new ArrayList<>();

  /// The next request of this operation.
  public void next(String operation, StripeFault fault) {
    next(1, operation, fault);
  }

  /// The next `times` requests of this operation.
  public synchronized void next(int times, String operation, StripeFault fault) {
    rules.add(new Pending(operation, fault, times));
  }

  /// Every request is answered 503, until it is [#up] again.
  public void down() {
    next(
        Integer.MAX_VALUE,
        "",
        new StripeFault.Refused(503, "api_error", "", "Stripe is unavailable."));
  }

  /// Forgets every fault.
  public synchronized void up() {
    rules.clear();
  }

  /// What will go wrong, in the order in which it was asked for.
  public synchronized List<Pending> pending() {
    return List.copyOf(rules);
  }

  synchronized Optional<StripeFault> take(String operation) {
    for (int i = 0; i < rules.size(); i++) {
      Pending rule = rules.get(i);
      if (rule.operation().isEmpty() || rule.operation().equals(operation)) {
        if (rule.left() == 1) {
          rules.remove(i);
        } else {
          rules.set(i, new Pending(rule.operation(), rule.fault(), rule.left() - 1));
        }
        return Optional.of(rule.fault());
      }
    }
    return Optional.empty();
  }
}
