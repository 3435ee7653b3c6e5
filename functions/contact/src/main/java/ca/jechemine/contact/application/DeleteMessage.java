package ca.jechemine.contact.application;

import ca.jechemine.contact.domain.Inbound;
import ca.jechemine.contact.domain.KnownSenders;
import ca.jechemine.contact.domain.Message;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contact.domain.Messages;
import ca.jechemine.contracts.FileEvent.FileChanged;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;
import java.util.Optional;

/// An administrator deletes a message for good; who did it stays known, and is in the access log of
/// whoever wrote it or was written to, if they have an account, else in the administrator's own
/// (contract 40 §6.7).
public final class DeleteMessage {

  private final Messages messages;
  private final KnownSenders senders;
  private final Ids ids;
  private final InstantSource clock;

  public DeleteMessage(Messages messages, KnownSenders senders, Ids ids, InstantSource clock) {
    this.messages = messages;
    this.senders = senders;
    this.ids = ids;
    this.clock = clock;
  }

  public void delete(MessageId id, By by) {
    Retry.whenStale(() -> {
      Versioned<Message> message = FindMessage.in(messages, id);
      messages.delete(message, told(message.value(), by));
      return id;
    });
  }

  private FileChanged told(Message message, By by) {
    return new FileChanged(
        ids.next(),
        whose(message, by).value(),
        by.caller().id().value(),
        by.caller().role().code(),
        by.caller().name(),
        "message",
        message.id().value(),
        by.address(),
        by.userAgent(),
        clock.instant());
  }

  /// Forms do not say whose account they come from: the address does.
  private UserId whose(Message message, By by) {
    UserId sender = message instanceof Inbound inbound ? inbound.user() : null;
    return Optional.ofNullable(sender)
        .or(() -> senders.withAddress(message.correspondent()))
        .orElseGet(by.caller()::id);
  }

  /// Who does it, and from where, as access logs name them.
  public record By(Caller caller, String address, String userAgent) {

    /// Without what is personal, so that it gets into no log.
    @Override
    public String toString() {
      return caller.toString();
    }
  }
}
