package ca.jechemine.messages.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A message on its way: to whom, and who hears of it by mail.
///
/// @param conversation as it becomes by it
/// @param membership that of the conversation as it was read
/// @param from what the sender writes as: `client`, `professional` or `support`
public record Sending(
    Conversation conversation,
    long membership,
    Message message,
    String from,
    List<Reader> readers) {

  /// Who has a message more to read, as far as they were when it was decided whether a mail is to
  /// tell of it.
  public record Reader(Participation before, boolean isMailed) {}

  public Sending {
    readers = List.copyOf(readers);
  }

  /// To those, as far as they are.
  public static Sending of(
      Conversation conversation,
      long membership,
      Message message,
      String from,
      List<UserId> readers,
      Map<UserId, Participation> participations) {
    Instant now = message.createdAt();
    return new Sending(
        conversation,
        membership,
        message,
        from,
        readers.stream()
            .map(it -> participations.getOrDefault(it, Participation.none(it)))
            .map(it -> new Reader(it, it.isToBeMailed(now)))
            .toList());
  }
}
