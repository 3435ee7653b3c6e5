package ca.jechemine.notifications.domain.prescription;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import org.jspecify.annotations.Nullable;

/// What is said to clients, whatever the resource is called and whoever assigned it.
///
/// @param subject of the mail; the row in the feed and the push message have it as their title
/// @param glimpse what others may see beside it: in a mailbox, in the feed, on a locked screen
/// @param body of the mail
record ClientWords(Text subject, Text glimpse, Text body) {

  private static final Text UNTIL = new Text("À faire d’ici le", "To be done by");

  static final ClientWords PRESCRIBED =
      new ClientWords(
          new Text("Une ressource vous est proposée", "A resource is suggested to you"),
          new Text(
              "Elle vous attend dans votre bibliothèque.",
              "It is waiting for you in your library."),
          new Text(
              "Une ressource vous est proposée d’ici votre prochaine séance. Elle vous attend dans"
                  + " votre bibliothèque, sans frais\u00a0; quand vous aurez terminé, vous pourrez"
                  + " l’y indiquer.",
              "A resource is suggested to you until your next session. It is waiting for you in"
                  + " your library, free of charge; once you are done, you can say so there."));

  static final ClientWords REMINDED =
      new ClientWords(
          new Text("Rappel\u00a0: une ressource vous attend", "Reminder: a resource awaits you"),
          new Text(
              "Vous la trouverez dans votre bibliothèque.", "You will find it in your library."),
          new Text(
              "Une ressource qui vous a été proposée est à faire d’ici deux jours. Si vous avez"
                  + " déjà terminé, il suffit de l’indiquer dans votre bibliothèque.",
              "A resource that was suggested to you is to be done within two days. If you are done"
                  + " already, just say so in your library."));

  /// The glimpse, and until when, as the feed says it.
  String line(@Nullable Text dueDate, Language language) {
    String line = glimpse.in(language);
    return dueDate == null
        ? line
        : line + " " + UNTIL.in(language) + " " + dueDate.in(language) + ".";
  }
}
