package ca.jechemine.contact.application;

import ca.jechemine.contact.domain.Change;
import ca.jechemine.contact.domain.Delivery;
import ca.jechemine.contact.domain.Inbound;
import ca.jechemine.contact.domain.Message;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contact.domain.Messages;
import ca.jechemine.contact.domain.Outbound;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Notes at a message of the administrators what became of its mail, and at the message that it
/// answers under which id it went out, so that the next answer joins the same conversation. Hearing
/// of it again changes nothing; a message that was deleted meanwhile stays deleted; a mail about a
/// message that came in is an alert and concerns nobody here.
public final class RecordMailDelivery {

  private final Messages messages;

  public RecordMailDelivery(Messages messages) {
    this.messages = messages;
  }

  public void record(MessageId id, Delivery heard, Instant at) {
    Retry.whenStale(() -> recordOnce(id, heard, at));
  }

  private MessageId recordOnce(MessageId id, Delivery heard, Instant at) {
    Optional<Versioned<Message>> read = messages.find(id);
    if (read.isPresent()) {
      Change change = Change.of(read.get(), next(read.get().value(), heard, at));
      if (change.isReal()) {
        messages.save(
            Stream.concat(Stream.of(change), answered(change.message(), at).stream()).toList(),
            Optional.empty());
      }
    }
    return id;
  }

  /// The message that this one answers, which the next answer has to follow on.
  private Optional<Change> answered(Message sent, Instant at) {
    MessageId parent = sent.letter().exchange().parent();
    Optional<String> internetId = sent.internetId();
    if (parent == null || internetId.isEmpty()) {
      return Optional.empty();
    }
    return messages
        .find(parent)
        .flatMap(it ->
            it.value() instanceof Inbound inbound
                ? Optional.of(Change.of(it, inbound.answeredBy(internetId.get(), at)))
                : Optional.empty());
  }

  private static Message next(Message message, Delivery heard, Instant at) {
    return switch (message) {
      case Inbound inbound -> inbound;
      case Outbound outbound -> outbound.delivered(heard, at);
    };
  }
}
