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
import java.util.List;
import java.util.Optional;

/// Notes at a message of the administrators what became of its mail. Hearing of it again changes
/// nothing; a message that was deleted meanwhile stays deleted; a mail about a message that came in
/// is an alert and concerns nobody here.
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
        messages.save(List.of(change), Optional.empty());
      }
    }
    return id;
  }

  private static Message next(Message message, Delivery heard, Instant at) {
    return switch (message) {
      case Inbound inbound -> inbound;
      case Outbound outbound -> outbound.delivered(heard, at);
    };
  }
}
