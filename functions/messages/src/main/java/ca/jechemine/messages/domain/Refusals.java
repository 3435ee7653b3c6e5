package ca.jechemine.messages.domain;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;

/// What the rules of messages turn down, and in which words.
public final class Refusals {

  private Refusals() {}

  /// There is no such conversation, or they do not take part in it.
  public static Refusal noConversation() {
    return Refusal.notFound(
        new Text("Cette conversation n’existe pas.", "This conversation does not exist."));
  }

  /// Nobody has that id.
  public static Refusal noRecipient() {
    return Refusal.notFound(
        new Text("Cette personne n’existe pas.", "This person does not exist."));
  }

  /// They may not write to that person, or not any more.
  public static Refusal notAllowed() {
    return Refusal.forbidden(
        "NOT_A_CONTACT",
        new Text(
            "Vous ne pouvez pas écrire à cette personne.", "You may not write to this person."));
  }

  /// Support is there for clients alone.
  public static Refusal notForYou() {
    return Refusal.forbidden(
        "CLIENTS_ONLY",
        new Text(
            "Seuls les clients peuvent écrire au soutien.", "Only clients may write to Support."));
  }

  /// The account may not take part in conversations.
  public static Refusal noVoice() {
    return Refusal.forbidden(
        "FORBIDDEN",
        new Text(
            "Vous n’avez pas accès à cette action.", "You do not have access to this action."));
  }

  /// No administrator is there.
  public static Refusal nobodyThere() {
    return Refusal.unavailable(
        "SUPPORT_UNAVAILABLE",
        new Text(
            "Personne ne peut vous répondre en ce moment. Veuillez réessayer plus tard.",
            "Nobody can answer you right now. Please try again later."));
  }
}
