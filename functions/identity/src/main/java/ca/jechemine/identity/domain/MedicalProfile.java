package ca.jechemine.identity.domain;

import ca.jechemine.contracts.MedicalEvent.WishesChanged;
import ca.jechemine.identity.domain.Answer.Labels;
import ca.jechemine.identity.domain.Answer.Words;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A client's medical profile; every client has one from the beginning, perhaps empty. `completed`
/// once the client wrote it after sign-up.
public record MedicalProfile(
    UserId holder,
    Answers<MedicalField> answers,
    boolean completed,
    Instant createdAt,
    Instant updatedAt) {

  private static final Set<MedicalField> WISHES =
      Set.of(
          MedicalField.CONSULTATION_MOTIFS,
          MedicalField.PRIMARY_ISSUE,
          MedicalField.PRIMARY_ISSUES,
          MedicalField.SECONDARY_ISSUES,
          MedicalField.THERAPY_APPROACH,
          MedicalField.LANGUAGE_PREFERENCE,
          MedicalField.PREFERRED_GENDER);

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

  /// The same with answers that somebody else changed for the client, who completes it themselves.
  public MedicalProfile corrected(Changes<MedicalField> changes, Instant now) {
    return new MedicalProfile(holder, answers.with(led(changes)), completed, createdAt, now);
  }

  /// The same of another account of its holder's.
  public MedicalProfile of(UserId account) {
    return new MedicalProfile(account, answers, completed, createdAt, updatedAt);
  }

  /// Whether it says anything that matching weighs.
  public boolean hasWishes() {
    return answers.given().keySet().stream().anyMatch(WISHES::contains);
  }

  /// What matching weighs of it, and nothing else, as of that version of the account.
  public WishesChanged wishes(long version, Instant now) {
    return new WishesChanged(
        holder.value(),
        version,
        answers.texts(MedicalField.CONSULTATION_MOTIFS),
        answers.text(MedicalField.PRIMARY_ISSUE).orElse(null),
        answers.texts(MedicalField.PRIMARY_ISSUES),
        answers.texts(MedicalField.SECONDARY_ISSUES),
        answers.texts(MedicalField.THERAPY_APPROACH),
        answers.text(MedicalField.LANGUAGE_PREFERENCE).orElse(null),
        answers.text(MedicalField.PREFERRED_GENDER).orElse(null),
        now);
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
