package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Step;
import ca.jechemine.runtime.dynamo.Write;
import java.util.List;
import java.util.stream.Stream;

/// A step as DynamoDB carries it out.
record WriteStep(Write write) implements Step {

  static Stream<Write> of(Step step) {
    return switch (step) {
      case WriteStep(Write write) -> Stream.of(write);
      case WriteSteps(List<Write> writes) -> writes.stream();
      case ProfileStep(Write write, _) -> Stream.of(write);
      case MedicalStep(Write write, _, _) -> Stream.of(write);
      default -> throw new IllegalStateException("a step of another store");
    };
  }
}
