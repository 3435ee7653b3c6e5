package ca.jechemine.notifications.domain.unsubscribing;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Category;
import ca.jechemine.notifications.domain.Choice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.PreferencesChange;
import ca.jechemine.notifications.domain.Way;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Somebody's wish to have no more mails of a category. What is mandatory in it goes on
/// ([ca.jechemine.notifications.domain.Preferences#allow]).
public record Unsubscription(UserId reader, Category category) {

  /// The one that the mail offers: none where its reader has no account to choose with, and none
  /// where there is no choice.
  public static Optional<Unsubscription> of(MailNotice mail) {
    return mail.content().event().isMandatory()
        ? Optional.empty()
        : Optional.ofNullable(mail.reader())
            .map(it -> new Unsubscription(it, mail.content().event().category()));
  }

  /// What it changes of their preferences.
  public PreferencesChange change() {
    return new PreferencesChange(Map.of(new Choice.Of(category, Way.EMAIL), false), Set.of());
  }

  /// What does not come any more, within a sentence.
  public Text what() {
    return switch (category) {
      case APPOINTMENT ->
          new Text(
              "les nouvelles de vos rendez-vous et de vos demandes",
              "news about your appointments and requests");
      case PROPOSAL ->
          new Text("les demandes qui vous sont proposées", "requests that are offered to you");
      case PAYMENT -> new Text("les rappels de paiement", "payment reminders");
      case REMINDER -> new Text("les rappels", "reminders");
      case DOCUMENT -> new Text("les avis au sujet de documents", "notices about documents");
      case RESOURCE -> new Text("les nouvelles de votre bibliothèque", "news about your library");
      case MESSAGE -> new Text("les messages", "messages");
      case SYSTEM -> new Text("les nouvelles de votre compte", "news about your account");
    };
  }
}
