package ca.jechemine.library.domain.prescription;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;

/// What the rules of prescriptions turn down, and in which words.
public final class PrescriptionRefusals {

  private PrescriptionRefusals() {}

  /// There is no such client.
  public static Refusal noClient() {
    return Refusal.notFound(new Text("Ce client n’existe pas.", "This client does not exist."));
  }

  /// They do not accompany that client.
  public static Refusal notRelated() {
    return Refusal.forbidden(
        "NOT_RELATED",
        new Text("Vous ne suivez pas ce client.", "You do not accompany this client."));
  }

  /// There is no such prescription, or it is not theirs to know.
  public static Refusal noPrescription() {
    return Refusal.notFound(
        new Text("Cette prescription n’existe pas.", "This prescription does not exist."));
  }

  /// A colleague assigned it.
  public static Refusal notYourPrescription() {
    return Refusal.forbidden(
        "NOT_YOUR_PRESCRIPTION",
        new Text(
            "Seule la personne qui a proposé cette ressource peut la retirer.",
            "Only the person who suggested this resource may withdraw it."));
  }

  /// The same is to be done already.
  public static Refusal alreadyPrescribed() {
    return Refusal.conflict(
        "ALREADY_PRESCRIBED",
        new Text(
            "Cette ressource est déjà proposée à ce client, qui ne l’a pas encore terminée.",
            "This resource is suggested to this client already, who is not done with it yet."));
  }

  /// Whoever assigned it gave it up.
  public static Refusal withdrawn() {
    return Refusal.conflict(
        "PRESCRIPTION_WITHDRAWN",
        new Text("Cette ressource n’est plus proposée.", "This resource is no longer suggested."));
  }

  /// The resource is for professionals.
  public static Refusal notForClients() {
    return Refusal.invalid(
        "resourceId", new Text("n’est pas destinée aux clients", "is not meant for clients"));
  }

  /// The due date is over, or too far off.
  public static Refusal noDueDate() {
    return Refusal.invalid(
        "dueDate",
        new Text(
            "doit être un jour à venir, d’ici un an au plus",
            "must be a day to come, within a year at most"));
  }
}
