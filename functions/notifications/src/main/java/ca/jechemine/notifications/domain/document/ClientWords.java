package ca.jechemine.notifications.domain.document;

import ca.jechemine.kernel.Text;

/// What is said to clients, whoever shares or asks and whatever the document is called.
///
/// @param subject of the mail; the row in the feed and the push message have it as their title
/// @param glimpse what others may see beside it: in a mailbox, on a locked screen
/// @param body of the mail
/// @param from what whoever shares or asks is introduced by
/// @param action what the mail's button is called
record ClientWords(Text subject, Text glimpse, Text body, Text from, Text action) {

  static final ClientWords SHARED =
      new ClientWords(
          new Text("Un document a été partagé avec vous", "A document was shared with you"),
          new Text("Il vous attend dans votre espace.", "It is waiting for you in your space."),
          new Text(
              "Un document vous attend dans votre espace. Pour protéger votre vie privée, il n’est"
                  + " pas joint à ce courriel.",
              "A document is waiting for you in your space. To protect your privacy, it is not"
                  + " attached to this email."),
          new Text("Partagé par", "Shared by"),
          new Text("Voir mes documents", "See my documents"));

  private static final Text WHERE =
      new Text("Vous pouvez le remettre dans votre espace.", "You can hand it in in your space.");
  private static final Text ASKED = new Text("Demandé par", "Requested by");
  private static final Text HAND_IN = new Text("Remettre le document", "Hand in the document");

  static final ClientWords REQUESTED =
      new ClientWords(
          new Text("Un document vous est demandé", "You are asked for a document"),
          WHERE,
          new Text(
              "Un document vous est demandé. Remettez-le dans votre espace plutôt que par courriel"
                  + "\u00a0: il y sera protégé.",
              "You are asked for a document. Please hand it in in your space rather than by email:"
                  + " it is protected there."),
          ASKED,
          HAND_IN);

  static final ClientWords REMINDED =
      new ClientWords(
          new Text("Rappel\u00a0: un document est attendu", "Reminder: a document is expected"),
          WHERE,
          new Text(
              "Le document qui vous a été demandé n’a pas encore été remis. Si vous venez de"
                  + " l’envoyer, tout est en ordre.",
              "The document that you were asked for has not been handed in yet. If you have just"
                  + " sent it, all is well."),
          ASKED,
          HAND_IN);
}
