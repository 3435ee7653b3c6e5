package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// What outlives an anonymisation, each with the reason and for how many years (docs/operations.md,
/// "Retention"); 0 where it stays for as long as other records refer to it.
@SuppressWarnings("ImmutableEnumChecker") // Texts are two strings.
public enum KeptRecord {
  ACCOUNT(
      new Text(
          "identifiant du compte, rôle, dates de création et de fermeture",
          "account id, role, creation and closing dates"),
      new Text("d’autres écritures s’y rapportent", "other records refer to them"),
      0),
  CONSENTS(
      new Text(
          "consentements (document, version, date), sans adresse réseau",
          "consents (document, version, time), without the network address"),
      new Text("preuve qu’ils ont été donnés", "proof that they were given"),
      0),
  LINKS(
      new Text(
          "liens, tutelles et rendez-vous, par identifiant",
          "links, guardianships and appointments by id"),
      new Text(
          "les livres et l’ordre des dossiers en ont besoin",
          "the books and the file's order need them"),
      0),
  SESSION_NOTES(
      new Text(
          "ce que les professionnels ont noté de leurs séances, sans noms",
          "what professionals noted of their sessions, without names"),
      new Text(
          "leur ordre leur fait conserver le dossier 5 ans",
          "their order has them keep the file for 5 years"),
      5),
  ACCESS_LOG(
      new Text(
          "journal des accès (qui a consulté le dossier, quand)",
          "access log (who read the file, when)"),
      new Text("preuve de qui a eu accès", "proof of who had access"),
      0),
  SIGN_INS(
      new Text(
          "historique des connexions (action, date), sans adresse réseau ni navigateur",
          "sign-in history (action, time), without network address and browser"),
      new Text("sécurité, 3 ans", "security, 3 years"),
      3),
  RATINGS(
      new Text("notes sans leur commentaire", "ratings without their comment"),
      new Text("la moyenne du professionnel", "the professional's average"),
      0),
  BOOKS(
      new Text("factures, reçus, grand livre (paiements)", "invoices, receipts, ledger (payments)"),
      new Text("les lois fiscales l’exigent", "the law on taxes asks for them"),
      Retention.YEARS);

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  private final Text what;
  private final Text why;
  private final int years;

  KeptRecord(Text what, Text why, int years) {
    this.what = what;
    this.why = why;
    this.years = years;
  }

  /// What is kept.
  public Text what() {
    return what;
  }

  /// Why.
  public Text why() {
    return why;
  }

  /// Until which day at most it is kept of whoever is forgotten then, if there is an end.
  public Optional<LocalDate> until(Instant forgottenAt) {
    return years == 0
        ? Optional.empty()
        : Optional.of(LocalDate.ofInstant(forgottenAt, TORONTO).plusYears(years));
  }
}
