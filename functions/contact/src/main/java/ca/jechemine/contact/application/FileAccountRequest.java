package ca.jechemine.contact.application;

import ca.jechemine.contact.domain.Change;
import ca.jechemine.contact.domain.EmailAddress;
import ca.jechemine.contact.domain.Exchange;
import ca.jechemine.contact.domain.Inbound;
import ca.jechemine.contact.domain.Letter;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contact.domain.Messages;
import ca.jechemine.contact.domain.Sender;
import ca.jechemine.contact.domain.SenderForgotten;
import ca.jechemine.contact.domain.Source;
import ca.jechemine.contracts.AccountNotice.AccountActionRequested;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import java.util.Map;

/// The holder of an account closed it, or asked for its deletion: the administrators find that in
/// their inbox (contract 40 §1.2).
///
/// The message has the id of the notice that it comes from, so that a repetition finds it. Nobody
/// else hears of it from here: the mail to the administrators is the notice's own (catalogue 12),
/// and a second one for the message would say the same.
public final class FileAccountRequest {

  private static final int LONGEST_NAME = 200;

  private final Messages messages;

  public FileAccountRequest(Messages messages) {
    this.messages = messages;
  }

  /// Files it, unless that was done before; of somebody who is forgotten meanwhile without a name.
  public void file(AccountActionRequested event) {
    UserId user = new UserId(event.userId());
    Inbound asked = Inbound.arrived(letter(event), null, user);
    try {
      messages.file(Change.unheard(asked));
    } catch (SenderForgotten late) {
      messages.file(Change.unheard(asked.forget(user, event.occurredAt())));
    }
  }

  private static Letter letter(AccountActionRequested event) {
    MessageId id = new MessageId(event.noticeId());
    return new Letter(
        id,
        Source.CONTACT,
        Language.of(event.language()),
        Sender.of(name(event), new EmailAddress(event.email())),
        null,
        subject(event),
        text(event),
        null,
        Map.of(
            "accountAction", code(event),
            "userId", event.userId(),
            "userRole", event.role().code()),
        Exchange.openedBy(id),
        event.occurredAt());
  }

  private static String name(AccountActionRequested event) {
    String name = (event.firstName() + " " + event.lastName()).strip();
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
  }

  private static String code(AccountActionRequested event) {
    return switch (event.action()) {
      case DEACTIVATION -> "deactivation";
      case DELETION_REQUEST -> "deletion_request";
    };
  }

  private static String subject(AccountActionRequested event) {
    return switch (event.action()) {
      case DEACTIVATION -> "Compte désactivé par son titulaire";
      case DELETION_REQUEST -> "Demande de suppression d’un compte";
    };
  }

  private static String text(AccountActionRequested event) {
    return switch (event.action()) {
      case DEACTIVATION ->
          "Cette personne a désactivé son compte. Ses données sont conservées, et elle ne peut plus"
              + " se connecter.";
      case DELETION_REQUEST ->
          "Cette personne a demandé la suppression de son compte. Rien n’est encore effacé.";
    };
  }
}
