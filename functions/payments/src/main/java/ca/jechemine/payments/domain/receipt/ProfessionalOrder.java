package ca.jechemine.payments.domain.receipt;

/// The professional orders of Quebec whose members care for mental health. Their names are French
/// in law and are not translated (Code des professions, RLRQ c. C-26, annexe I).
public enum ProfessionalOrder {
  PSYCHOLOGISTS("Ordre des psychologues du Québec"),
  PSYCHOEDUCATORS("Ordre des psychoéducateurs et psychoéducatrices du Québec"),
  OCCUPATIONAL_THERAPISTS("Ordre des ergothérapeutes du Québec"),
  PHYSICIANS("Collège des médecins du Québec"),
  SOCIAL_WORKERS(
      "Ordre des travailleurs sociaux et des thérapeutes conjugaux et familiaux du Québec"),
  GUIDANCE_COUNSELLORS("Ordre des conseillers et conseillères d’orientation du Québec"),
  SEXOLOGISTS("Ordre professionnel des sexologues du Québec"),
  CRIMINOLOGISTS("Ordre professionnel des criminologues du Québec");

  private final String title;

  ProfessionalOrder(String title) {
    this.title = title;
  }

  /// The order's own name.
  public String title() {
    return title;
  }
}
