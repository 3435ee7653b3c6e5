package ca.jechemine.payments.domain.receipt;

import ca.jechemine.kernel.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What kind of act a session was, as insurers read it (contract 20 §2.15, both frontends).
public enum Act {
  TREATMENT("Traitement", "Treatment", true),
  EVALUATION("Évaluation", "Assessment", true),
  CONSULTATION("Consultation", "Consultation", true),
  ADMINISTRATIVE("Acte administratif", "Administrative act", false),
  PARENTAL_COACHING("Coaching parental", "Parental coaching", true),
  PUNCTUAL_CONSULTATION("Consultation ponctuelle", "One-time consultation", true),
  PSYCHOLOGICAL_EVALUATION("Évaluation psychologique", "Psychological assessment", true),
  INDIVIDUAL_PSYCHOTHERAPY("Psychothérapie individuelle", "Individual psychotherapy", true),
  COUPLE_PSYCHOTHERAPY("Psychothérapie de couple", "Couple psychotherapy", true),
  FAMILY_PSYCHOTHERAPY("Psychothérapie familiale", "Family psychotherapy", true),
  EVALUATION_REPORT("Rapport d’évaluation", "Assessment report", false),
  NOTES_SYNTHESIS("Synthèse de notes au dossier", "Summary of file notes", false),
  WORK_STOPPAGE("Documents d’arrêt de travail", "Work stoppage documents", false),
  PSYCHOLOGICAL_FOLLOW_UP("Suivi psychologique", "Psychological follow-up", true),
  PARENT_SUPPORT("Soutien aux parents", "Parent support", true);

  @SuppressWarnings("ImmutableEnumChecker") // Two strings.
  private final Text words;

  private final boolean isCare;

  Act(String fr, String en, boolean isCare) {
    this.words = new Text(fr, en);
    this.isCare = isCare;
  }

  /// As events spell it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The act of that code.
  public static Optional<Act> of(String code) {
    return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
  }

  /// As a receipt names it.
  public Text words() {
    return words;
  }

  /// Whether a person is cared for, rather than a paper drawn up about them.
  boolean isCare() {
    return isCare;
  }
}
