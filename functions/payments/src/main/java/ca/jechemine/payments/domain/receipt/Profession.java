package ca.jechemine.payments.domain.receipt;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The professions whose permits insurers know, each with its title and its order. A profile holds
/// a code of sign-up or free text (contract 10 §10.2 `specialty`), which is recognised by how it
/// begins.
public enum Profession {
  PSYCHOLOGIST(
      "psychologist",
      "Psychologue",
      "Psychologist",
      ProfessionalOrder.PSYCHOLOGISTS,
      "psychologue",
      "psychologist"),
  NEUROPSYCHOLOGIST(
      "neuropsychologist",
      "Neuropsychologue",
      "Neuropsychologist",
      ProfessionalOrder.PSYCHOLOGISTS,
      "neuropsychologue",
      "neuropsychologist"),
  /// The permit of a psychotherapist is the psychologists' order's, whatever else they practise
  /// (Code des professions, art. 187.1).
  PSYCHOTHERAPIST(
      "psychotherapist",
      "Psychothérapeute",
      "Psychotherapist",
      ProfessionalOrder.PSYCHOLOGISTS,
      "psychotherapeute",
      "psychotherapist"),
  PSYCHOEDUCATOR(
      "psychoeducator",
      "Psychoéducatrice ou psychoéducateur",
      "Psychoeducator",
      ProfessionalOrder.PSYCHOEDUCATORS,
      "psychoeducat(?:rice|eur)",
      "psychoeducator"),
  OCCUPATIONAL_THERAPIST(
      "occupationalTherapistMentalHealth",
      "Ergothérapeute en santé mentale",
      "Occupational therapist, mental health",
      ProfessionalOrder.OCCUPATIONAL_THERAPISTS,
      "ergotherapeute",
      "occupational therapist"),
  PSYCHIATRIST(
      "psychiatrist",
      "Psychiatre",
      "Psychiatrist",
      ProfessionalOrder.PHYSICIANS,
      "(?:medecin )?psychiatre",
      "psychiatrist"),
  SOCIAL_WORKER(
      "socialWorker",
      "Travailleuse sociale ou travailleur social",
      "Social worker",
      ProfessionalOrder.SOCIAL_WORKERS,
      "travailleu(?:r social|se sociale)",
      "social worker"),
  FAMILY_THERAPIST(
      "marriageAndFamilyTherapist",
      "Thérapeute conjugal et familial",
      "Marriage and family therapist",
      ProfessionalOrder.SOCIAL_WORKERS,
      "therapeute conjugale? et familiale?",
      "(?:marriage|couple) and family therapist"),
  GUIDANCE_COUNSELLOR(
      "guidanceCounsellor",
      "Conseillère ou conseiller d’orientation",
      "Guidance counsellor",
      ProfessionalOrder.GUIDANCE_COUNSELLORS,
      "conseill(?:er|ere) d['’]orientation",
      "guidance counsell?or"),
  SEXOLOGIST(
      "sexologist",
      "Sexologue",
      "Sexologist",
      ProfessionalOrder.SEXOLOGISTS,
      "sexologue",
      "sexologist"),
  CRIMINOLOGIST(
      "criminologist",
      "Criminologue",
      "Criminologist",
      ProfessionalOrder.CRIMINOLOGISTS,
      "criminologue",
      "criminologist");

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // Two strings.
  private final Text title;

  private final ProfessionalOrder order;
  private final String french;
  private final String english;

  Profession(
      String code, String fr, String en, ProfessionalOrder order, String french, String english) {
    this.code = code;
    this.title = new Text(fr, en);
    this.order = order;
    this.french = french;
    this.english = english;
  }

  /// The profession that a profile means by its specialty: a code, or a title that begins with the
  /// profession's name in either language. Empty for what no order of the table regulates.
  public static Optional<Profession> of(String specialty) {
    return Stream.of(values())
        .filter(it -> it.code.equals(specialty.strip()) || it.language(specialty).isPresent())
        .findFirst();
  }

  /// The title to print for a profile's specialty: its own words in the language they are in, the
  /// profession's title in the other one.
  Text titled(String specialty) {
    return language(specialty)
        .map(it ->
            switch (it) {
              case FR -> new Text(specialty.strip(), title.en());
              case EN -> new Text(title.fr(), specialty.strip());
            })
        .orElse(title);
  }

  /// The order that grants the permit.
  public ProfessionalOrder order() {
    return order;
  }

  private Optional<Language> language(String specialty) {
    String plain =
        Normalizer.normalize(specialty.strip(), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    if (plain.equals(code.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    if (plain.matches(french + "(?:[^a-z].*)?")) {
      return Optional.of(Language.FR);
    }
    return plain.matches(english + "(?:[^a-z].*)?") ? Optional.of(Language.EN) : Optional.empty();
  }
}
