package ca.jechemine.contact.application;

import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contact.domain.Messages;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import java.time.InstantSource;

/// An administrator deletes a message for good; who did it stays known.
public final class DeleteMessage {

  private final Messages messages;
  private final InstantSource clock;

  public DeleteMessage(Messages messages, InstantSource clock) {
    this.messages = messages;
    this.clock = clock;
  }

  public void delete(MessageId id, UserId by) {
    Retry.whenStale(() -> {
      messages.delete(FindMessage.in(messages, id), by, clock.instant());
      return id;
    });
  }
}
