package ca.jechemine.contact.application;

import ca.jechemine.contact.domain.Change;
import ca.jechemine.contact.domain.Inbound;
import ca.jechemine.contact.domain.Message;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contact.domain.Messages;
import ca.jechemine.contact.domain.Outbound;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// An administrator looks at a message: a new one is read from then on. Of several who look at
/// once, the first one read it.
public final class OpenMessage {

  private final Messages messages;
  private final InstantSource clock;

  public OpenMessage(Messages messages, InstantSource clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /// The message as it is from then on.
  public Message open(MessageId id, UserId by) {
    return Retry.whenStale(() -> openOnce(id, by));
  }

  private Message openOnce(MessageId id, UserId by) {
    Versioned<Message> read = FindMessage.in(messages, id);
    Message next =
        switch (read.value()) {
          case Inbound inbound -> inbound.open(by, clock.instant());
          case Outbound outbound -> outbound;
        };
    Change change = Change.of(read, next);
    if (change.isReal()) {
      messages.save(List.of(change), Optional.empty());
    }
    return next;
  }
}
