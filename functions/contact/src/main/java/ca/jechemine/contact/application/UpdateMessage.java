package ca.jechemine.contact.application;

import ca.jechemine.contact.domain.Change;
import ca.jechemine.contact.domain.Inbound;
import ca.jechemine.contact.domain.Message;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contact.domain.Messages;
import ca.jechemine.contact.domain.Outbound;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// An administrator puts a message away, takes it out again, marks it or notes something about it.
/// Asking for what is already so changes nothing.
public final class UpdateMessage {

  private final Messages messages;
  private final InstantSource clock;

  public UpdateMessage(Messages messages, InstantSource clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /// The message after these steps, in this order.
  public Message update(MessageId id, List<Step> steps) {
    return Retry.whenStale(() -> updateOnce(id, steps));
  }

  private Message updateOnce(MessageId id, List<Step> steps) {
    Instant now = clock.instant();
    Versioned<Message> read = FindMessage.in(messages, id);
    Message next =
        steps.stream()
            .<UnaryOperator<Message>>map(step -> message -> step.apply(message, now))
            .reduce((first, second) -> message -> second.apply(first.apply(message)))
            .map(all -> all.apply(read.value()))
            .orElse(read.value());
    Change change = Change.of(read, next);
    if (change.isReal()) {
      messages.save(List.of(change), Optional.empty());
    }
    return next;
  }

  /// One thing that is done to a message.
  @FunctionalInterface
  public interface Step {

    Message apply(Message message, Instant now);

    /// It is put away.
    static Step archive() {
      return Message::archive;
    }

    /// It is read; when it was put away, it is taken out again.
    static Step read(UserId by) {
      return (message, now) ->
          switch (message) {
            case Inbound inbound -> inbound.unarchive(by, now);
            case Outbound outbound -> outbound.unarchive(now);
          };
    }

    /// It is to look as if nobody had opened it.
    static Step markAsNew() {
      return (message, now) ->
          switch (message) {
            case Inbound inbound -> inbound.markAsNew(now);
            case Outbound _ ->
                throw Refusal.conflict(
                    "NOT_INBOUND",
                    new Text(
                        "Un message envoyé par l’équipe ne peut être marqué comme nouveau.",
                        "A message sent by the team cannot be marked as new."));
          };
    }

    /// It carries these notes; empty ones are none.
    static Step note(String notes) {
      return (message, now) -> {
        String wanted = notes.isEmpty() ? null : notes;
        return Objects.equals(wanted, message.notes()) ? message : message.note(wanted, now);
      };
    }
  }
}
