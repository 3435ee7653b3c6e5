package ca.jechemine.payments.domain.receipt;

import ca.jechemine.kernel.Text;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a receipt says of GST and QST. Prices are final and no tax is ever added (contract 30
/// §1.1); that the law exempts the service is said only where a rule of the table says so for the
/// profession, the act and the day.
public enum TaxClass {
  EXEMPT(
      new Text(
          "Service de santé exonéré de la TPS et de la TVQ.",
          "Health care service exempt from GST and QST.")),
  /// Reports, papers for employers and insurers, fees for sessions not held, and professions that
  /// no rule names.
  NO_TAX_ADDED(
      new Text("Aucune taxe n’est ajoutée à ce montant.", "No tax has been added to this amount."));

  private static final LocalDate GST = LocalDate.of(1991, 1, 1);

  /// Royal assent of Bill C-59 (S.C. 2024, c. 15); Quebec follows from the same day.
  private static final LocalDate THERAPY = LocalDate.of(2024, 6, 20);

  private static final Set<Act> CARE =
      EnumSet.copyOf(List.of(Act.values()).stream().filter(Act::isCare).toList());
  private static final Set<Act> PSYCHOTHERAPY =
      EnumSet.of(Act.INDIVIDUAL_PSYCHOTHERAPY, Act.COUPLE_PSYCHOTHERAPY, Act.FAMILY_PSYCHOTHERAPY);

  /// Excise Tax Act (R.S.C. 1985, c. E-15), Schedule V, Part II; Act respecting the Québec sales
  /// tax (CQLR, c. T-0.1), Title I, Chapter III, Division II. Reports for an insurer, an employer
  /// or a court are no qualifying health care supply (ETA, Sch. V, Pt. II, s. 1.2).
  private static final List<Rule> RULES =
      List.of(
          // Psychological services: ETA s. 7(j); QST Act s. 114.
          new Rule(EnumSet.of(Profession.PSYCHOLOGIST, Profession.NEUROPSYCHOLOGIST), CARE, GST),
          // Physicians: ETA s. 5; QST Act s. 112.
          new Rule(EnumSet.of(Profession.PSYCHIATRIST), CARE, GST),
          // Occupational therapy: ETA s. 7; QST Act s. 114.
          new Rule(EnumSet.of(Profession.OCCUPATIONAL_THERAPIST), CARE, GST),
          // Psychotherapy: ETA s. 7 as amended; CRA memorandum 25-3; Revenu Québec, tax news
          // 172752: rendered to an individual by whoever holds the psychotherapist's permit.
          new Rule(EnumSet.of(Profession.PSYCHOTHERAPIST), PSYCHOTHERAPY, THERAPY),
          // Counselling therapy: the same sources, which name these five professions.
          new Rule(
              EnumSet.of(
                  Profession.GUIDANCE_COUNSELLOR,
                  Profession.PSYCHOEDUCATOR,
                  Profession.SEXOLOGIST,
                  Profession.CRIMINOLOGIST,
                  Profession.FAMILY_THERAPIST),
              CARE,
              THERAPY));

  @SuppressWarnings("ImmutableEnumChecker") // Two strings.
  private final Text mention;

  TaxClass(Text mention) {
    this.mention = mention;
  }

  /// The class of a service that somebody of the profession rendered that day (Toronto).
  static TaxClass of(Service service, @Nullable Profession profession, LocalDate date) {
    return switch (service) {
      case Service.Session session ->
          RULES.stream().anyMatch(it -> it.holds(session.act(), profession, date))
              ? EXEMPT
              : NO_TAX_ADDED;
      case Service.OtherSession _, Service.FileManagement _ -> NO_TAX_ADDED;
    };
  }

  /// The sentence on the receipt.
  public Text mention() {
    return mention;
  }

  private record Rule(Set<Profession> professions, Set<Act> acts, LocalDate since) {

    boolean holds(Act act, @Nullable Profession profession, LocalDate date) {
      return profession != null
          && professions.contains(profession)
          && acts.contains(act)
          && !date.isBefore(since);
    }
  }
}
