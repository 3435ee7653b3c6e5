package ca.jechemine.identity.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a professional to whom a request is offered learns of the client (contract 10 §7.3): what
/// brings them, how old the person is, where and when they would come. Nothing in it says who.
public record Concerns(
    List<String> motifs,
    Optional<String> primaryIssue,
    List<String> secondaryIssues,
    Optional<AgeGroup> ageGroup,
    Optional<String> modality,
    List<String> availability) {

  /// Those of the client, on that day.
  public static Concerns of(Account client, MedicalProfile profile, LocalDate today) {
    Answers<MedicalField> answers = profile.answers();
    return new Concerns(
        answers.texts(MedicalField.CONSULTATION_MOTIFS),
        answers.text(MedicalField.PRIMARY_ISSUE),
        answers.texts(MedicalField.SECONDARY_ISSUES),
        ageGroup(client, answers, today),
        answers.text(MedicalField.MODALITY),
        AvailabilitySlots.of(answers.texts(MedicalField.AVAILABILITY)));
  }

  /// That of the child, when the account is for one.
  private static Optional<AgeGroup> ageGroup(
      Account client, Answers<MedicalField> answers, LocalDate today) {
    return isAboutChild(answers)
        ? answers.text(MedicalField.CHILD_DATE_OF_BIRTH).flatMap(it -> AgeGroup.of(it, today))
        : Optional.ofNullable(client.person().dateOfBirth()).map(it -> AgeGroup.of(it, today));
  }

  /// `concernedPerson` may be free text, in either language (contract 10 §10.3).
  private static boolean isAboutChild(Answers<MedicalField> answers) {
    String concerned =
        answers.text(MedicalField.CONCERNED_PERSON).orElse("").toLowerCase(Locale.ROOT);
    return answers.text(MedicalField.ACCOUNT_FOR).filter("child"::equals).isPresent()
        || concerned.contains("child")
        || concerned.contains("enfant");
  }
}
