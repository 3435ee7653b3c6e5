package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Step;
import ca.jechemine.runtime.dynamo.RateLimits.Spending;
import java.util.stream.Stream;

/// A step that counts against a limit: how it is written depends on the window that it finds.
record LimitStep(Spending spending) implements Step {

  static Stream<Spending> of(Step step) {
    return step instanceof LimitStep(Spending spending) ? Stream.of(spending) : Stream.empty();
  }
}
