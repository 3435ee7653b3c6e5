package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Step;
import ca.jechemine.runtime.dynamo.Write;

/// A step as DynamoDB carries it out.
record WriteStep(Write write) implements Step {

  static Write of(Step step) {
    return switch (step) {
      case WriteStep(Write write) -> write;
      case ProfileStep(Write write, _) -> write;
      default -> throw new IllegalStateException("a step of another store");
    };
  }
}
