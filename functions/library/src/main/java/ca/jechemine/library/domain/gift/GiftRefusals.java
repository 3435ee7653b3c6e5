package ca.jechemine.library.domain.gift;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;

/// What the rules of gifts turn down, and in which words.
public final class GiftRefusals {

  private GiftRefusals() {}

  /// There is no such person, or no more.
  public static Refusal noPerson() {
    return Refusal.notFound(
        new Text("Cette personne n’existe pas.", "This person does not exist."));
  }

  /// The resource is not for people of that role.
  public static Refusal notItsAudience() {
    return Refusal.conflict(
        "NOT_ITS_AUDIENCE",
        new Text(
            "Cette ressource n’est pas destinée à cette personne.",
            "This resource is not meant for this person."));
  }
}
