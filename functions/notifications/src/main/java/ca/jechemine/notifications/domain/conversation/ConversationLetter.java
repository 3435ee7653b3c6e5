package ca.jechemine.notifications.domain.conversation;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.Person;
import java.util.List;

/// A message waits. Neither who wrote nor what it is about is said: that is behind the sign-in.
///
/// @param from what the sender writes as
record ConversationLetter(Person reader, Text from) implements MailContent {

  private static final Text TITLE =
      new Text("Vous avez un nouveau message", "You have a new message");
  private static final Text PREHEADER =
      new Text(
          "Il vous attend dans votre espace personnel.", "It is waiting for you in your account.");
  private static final Text WAITS =
      new Text(
          "Un nouveau message vous attend dans votre espace personnel. Par souci de"
              + " confidentialité, nous n’en reprenons rien ici.",
          "A new message is waiting for you in your account. To keep it confidential, we repeat"
              + " nothing of it here.");
  private static final Text ONCE =
      new Text(
          "Tant que vous n’aurez pas ouvert cette conversation, nous ne vous écrirons plus à son"
              + " sujet.",
          "Until you have opened this conversation, we will not write to you about it again.");
  private static final Text OPEN = new Text("Lire le message", "Read the message");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.MESSAGE_RECEIVED;
  }

  @Override
  public Letter fr() {
    return letter(Language.FR);
  }

  @Override
  public Letter en() {
    return letter(Language.EN);
  }

  /// Where the reader finds their conversations.
  String page() {
    return switch (reader.role()) {
      case ADMIN, EMPLOYEE -> "/admin/dashboard/messages";
      case PROFESSIONAL -> "/professional/dashboard/messages";
      case CLIENT, GUEST, PROSPECT -> "/client/dashboard/messages";
    };
  }

  private Letter letter(Language language) {
    return new Letter(
        TITLE.in(language),
        PREHEADER.in(language),
        TITLE.in(language),
        List.of(
            Greeting.in(language, reader.firstName() == null ? "" : reader.firstName()),
            new Paragraph(WAITS.in(language)),
            new Button(OPEN.in(language), page()),
            new Paragraph(ONCE.in(language))));
  }
}
