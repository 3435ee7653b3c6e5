package ca.jechemine.contact.application;

import ca.jechemine.contact.domain.Inbound;
import ca.jechemine.contact.domain.Message;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contact.domain.Messages;
import ca.jechemine.contact.domain.Outbound;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Versioned;

/// Finds the message that a request names.
final class FindMessage {

  private FindMessage() {}

  static Versioned<Message> in(Messages messages, MessageId id) {
    return messages
        .find(id)
        .orElseThrow(() ->
            Refusal.notFound(
                new Text("Ce message est introuvable.", "This message was not found.")));
  }

  static Inbound inbound(Message message) {
    return switch (message) {
      case Inbound inbound -> inbound;
      case Outbound _ ->
          throw Refusal.conflict(
              "NOT_INBOUND",
              new Text(
                  "Ce message a été envoyé par l’équipe : on ne peut y répondre.",
                  "This message was sent by the team: it cannot be answered."));
    };
  }
}
