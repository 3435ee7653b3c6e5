package ca.jechemine.contact.application;

import ca.jechemine.contact.domain.Change;
import ca.jechemine.contact.domain.Email;
import ca.jechemine.contact.domain.Exchange;
import ca.jechemine.contact.domain.Inbound;
import ca.jechemine.contact.domain.KnownSenders;
import ca.jechemine.contact.domain.Letter;
import ca.jechemine.contact.domain.Message;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contact.domain.Messages;
import ca.jechemine.contact.domain.Sender;
import ca.jechemine.contact.domain.SenderForgotten;
import ca.jechemine.contact.domain.Source;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Somebody writes to the shared mailbox. The mail is a new message, also when it answers one that
/// was closed; the one that it answers stays as it is. The same mail twice is one message. A sender
/// who has an account is recognized by the address; one who is forgotten in that moment writes as a
/// stranger.
public final class ReceiveEmail {

  private static final int MOST_CANDIDATES = 5;

  private final Messages messages;
  private final KnownSenders senders;
  private final Ids ids;
  private final InstantSource clock;

  public ReceiveEmail(Messages messages, KnownSenders senders, Ids ids, InstantSource clock) {
    this.messages = messages;
    this.senders = senders;
    this.ids = ids;
    this.clock = clock;
  }

  public MessageId receive(Email email) {
    List<String> candidates = email.answered().stream().limit(MOST_CANDIDATES).toList();
    MessageId id = new MessageId(ids.next());
    Inbound message =
        messages
            .findByInternetId(candidates)
            .map(Versioned::value)
            .map(answered -> answer(id, email, answered))
            .orElseGet(() -> first(id, email));
    try {
      return keep(message, email);
    } catch (SenderForgotten meanwhile) {
      return keep(message.fromNobodyKnown(), email);
    }
  }

  private MessageId keep(Inbound message, Email email) {
    return messages.receiveEmail(Change.first(message, message.received()), email.internetId());
  }

  private Inbound answer(MessageId id, Email email, Message answered) {
    Exchange place = Exchange.answering(answered);
    return message(
        email,
        answered.letter().language(),
        new Exchange(place.first(), place.parent(), email.inReplyTo(), references(email)),
        id);
  }

  private Inbound first(MessageId id, Email email) {
    Exchange place = new Exchange(id, null, email.inReplyTo(), references(email));
    return message(email, Language.FR, place, id);
  }

  private Inbound message(Email email, Language language, Exchange exchange, MessageId id) {
    String name = Objects.requireNonNullElse(email.fromName(), email.from().value());
    Letter letter =
        new Letter(
            id,
            Source.EMAIL,
            language,
            Sender.of(name, email.from()),
            null,
            email.subject(),
            email.text(),
            email.html(),
            Map.of(),
            exchange,
            clock.instant());
    return Inbound.arrived(
        letter, email.internetId(), senders.withAddress(email.from()).orElse(null));
  }

  private static @Nullable String references(Email email) {
    return email.references().isEmpty() ? null : String.join(" ", email.references());
  }
}
