package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.calendar.Party;

/// How a message looks before anybody opens it, where its reader chose so (`discreet` of their
/// preferences, [Choice.Discreetly]): what mailboxes, locked screens and calendars show names
/// neither the platform nor whom they see, and hints at nothing of health. What stands in an opened
/// mail, and the feed behind the sign-in, is the same for everybody (docs/adr/0044-discretion.md).
///
/// The words depend on what kind of thing happened and on nothing else: nothing that somebody wrote
/// can get into them, and no subject that administrators set.
public final class Discretion {

  private static final Text OPEN =
      new Text("Ouvrez ce message pour en savoir plus.", "Open this message to learn more.");

  private static final Text OPEN_ACCOUNT =
      new Text("Ouvrez votre compte pour en savoir plus.", "Open your account to learn more.");

  /// Mailboxes fill the line after a short preheader with what comes next. These take no room and
  /// are no words, so that nothing of the letter follows.
  private static final String NOTHING_MORE = "\u034f\u200c\u00a0".repeat(100);

  private Discretion() {}

  /// What a locked screen shows of a push message.
  public record Glimpse(String title, String body) {}

  /// In whose name mails leave.
  public static String sender(Language language) {
    return Party.unnamed(language).name();
  }

  /// The letter as the mailbox shows it: another subject, another preheader; the same inside.
  public static Letter letter(Letter letter, CatalogueEvent event, Language language) {
    return new Letter(
        subject(event).in(language),
        OPEN.in(language) + NOTHING_MORE,
        letter.title(),
        letter.blocks());
  }

  /// What a push message says of that event, in the reader's language.
  public static Glimpse push(CatalogueEvent event, Language language) {
    return new Glimpse(subject(event).in(language), OPEN_ACCOUNT.in(language));
  }

  /// What happened, in words that anybody's mailbox may show.
  static Text subject(CatalogueEvent event) {
    return switch (event) {
      case EMAIL_VERIFICATION ->
          new Text("Confirmez votre adresse courriel", "Confirm your email address");
      case PASSWORD_LINK -> new Text("Votre mot de passe", "Your password");
      case PASSWORD_CHANGED ->
          new Text("Votre mot de passe a été changé", "Your password was changed");
      case EMAIL_CHANGED ->
          new Text("Votre adresse courriel a été changée", "Your email address was changed");
      case EXPORT_READY -> new Text("Votre fichier est prêt", "Your file is ready");
      case WELCOME, WELCOME_SMS -> new Text("Bienvenue", "Welcome");
      case BOOKING_RECEIVED,
          REQUEST_ACKNOWLEDGED,
          REFERRAL_CONFIRMATION,
          APPOINTMENT_ACCEPTED,
          PROPOSAL_REFUSED,
          MATCH_UPDATED ->
          new Text("Des nouvelles de votre demande", "News about your request");
      case SLOT_OFFERED ->
          new Text("Un moment s’est libéré pour vous", "A time has become free for you");
      case APPOINTMENT_RESCHEDULED ->
          new Text("Votre rendez-vous est déplacé", "Your appointment has been moved");
      case APPOINTMENT_CANCELLED, APPOINTMENT_CANCELLED_BY_EDIT ->
          new Text("Votre rendez-vous est annulé", "Your appointment is cancelled");
      case APPOINTMENT_REMINDER, REMINDER_72H, REMINDER_48H ->
          new Text("Rappel de votre rendez-vous", "Reminder of your appointment");
      case DOCUMENT_REQUESTED, DOCUMENT_REQUEST_REMINDED ->
          new Text("Un document vous est demandé", "You are asked for a document");
      case DOCUMENT_RECEIVED -> new Text("Un document est arrivé", "A document has arrived");
      case MESSAGE_RECEIVED -> new Text("Un message vous attend", "A message is waiting for you");
      case RESOURCE_GIFTED, RESOURCE_PRESCRIBED, PRESCRIPTION_REMINDED ->
          new Text("Une ressource vous attend", "A resource is waiting for you");
      case PRESCRIPTION_DONE, RESOURCE_REVIEWED ->
          new Text("Des nouvelles d’une ressource", "News about a resource");
      default -> subject(event.category());
    };
  }

  private static Text subject(Category category) {
    return switch (category) {
      case APPOINTMENT ->
          new Text("Des nouvelles de votre rendez-vous", "News about your appointment");
      case PROPOSAL -> new Text("Des nouvelles de vos demandes", "News about your requests");
      case PAYMENT -> new Text("À propos de votre paiement", "About your payment");
      case REMINDER -> new Text("Un rappel pour vous", "A reminder for you");
      case DOCUMENT -> new Text("Un document vous attend", "A document is waiting for you");
      case RESOURCE -> new Text("À propos de votre achat", "About your purchase");
      case MESSAGE -> new Text("Une réponse à votre message", "A reply to your message");
      case SYSTEM -> new Text("À propos de votre compte", "About your account");
    };
  }
}
