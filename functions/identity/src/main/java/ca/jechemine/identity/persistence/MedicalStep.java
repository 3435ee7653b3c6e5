package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.MedicalProfile;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.runtime.dynamo.Write;
import java.util.stream.Stream;

/// The step that keeps a medical profile; what is told of its wishes follows from it. One that is
/// new and wishes nothing takes nothing back: nothing is told of it.
record MedicalStep(Write write, MedicalProfile profile, boolean isNew) implements Step {

  /// The medical profile of whose wishes the others are to hear, if the step keeps one.
  static Stream<MedicalProfile> told(Step step) {
    return step instanceof MedicalStep(_, MedicalProfile profile, boolean isNew)
            && (profile.hasWishes() || !isNew)
        ? Stream.of(profile)
        : Stream.empty();
  }
}
