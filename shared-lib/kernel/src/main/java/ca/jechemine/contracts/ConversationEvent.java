package ca.jechemine.contracts;

import java.time.Instant;
import java.util.List;

/// What the messages domain tells of conversations. Neither what is written nor what it is about is
/// in it: that stays where it is read.
public sealed interface ConversationEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "MESSAGE";
  }

  /// Somebody wrote. `from` is as what they write: `client`, `professional` or `support`, which
  /// administrators are. `readers` have a message more to read; `mailed` are those of them who hear
  /// of it by mail: nobody who has had one since they last looked, nor one within the last quarter
  /// of an hour.
  record MessageSent(
      String messageId,
      String conversationId,
      String senderId,
      String from,
      List<String> readers,
      List<String> mailed,
      Instant occurredAt)
      implements ConversationEvent {

    @Override
    public String aggregateId() {
      return messageId;
    }
  }
}
