package ca.jechemine.identity.domain;

import ca.jechemine.identity.domain.Answer.Labels;
import ca.jechemine.identity.domain.Answer.Words;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A client's medical profile; every client has one from the beginning, perhaps empty. `completed`
/// once the client wrote it after sign-up.
public record MedicalProfile(
    UserId holder,
    Answers<MedicalField> answers,
    boolean completed,
    Instant createdAt,
    Instant updatedAt) {

  /// One that says nothing yet.
  public static MedicalProfile empty(UserId holder, Instant now) {
    return new MedicalProfile(holder, Answers.none(), false, now, now);
  }

  /// The first one of somebody, with what was answered at sign-up.
  public static MedicalProfile opened(UserId holder, Changes<MedicalField> answers, Instant now) {
    return new MedicalProfile(
        holder, Answers.<MedicalField>none().with(led(answers)), false, now, now);
  }

  /// The same with changed answers, and completed. Fields that were not sent stay.
  public MedicalProfile with(Changes<MedicalField> changes, Instant now) {
    return new MedicalProfile(holder, answers.with(led(changes)), true, createdAt, now);
  }

  /// The first of several primary issues is the primary issue; none when they are none.
  private static Changes<MedicalField> led(Changes<MedicalField> changes) {
    Optional<Answer> issues =
        changes.fields().getOrDefault(MedicalField.PRIMARY_ISSUES, Optional.empty());
    return issues.orElse(null) instanceof Labels(List<String> texts)
        ? changes.and(MedicalField.PRIMARY_ISSUE, texts.stream().findFirst().map(Words::new))
        : changes;
  }
}
