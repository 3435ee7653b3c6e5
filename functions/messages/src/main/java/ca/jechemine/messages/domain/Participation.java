package ca.jechemine.messages.domain;

import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far one participant is in a conversation.
///
/// @param unread how many messages they have not read
/// @param opened rises each time that messages are marked as read: of two who do so at once one
///   does
/// @param isMailed whether a mail told of what they have not read
/// @param mailedAt when one last did, about whatever it was
public record Participation(
    UserId user, long unread, long opened, boolean isMailed, @Nullable Instant mailedAt) {

  /// Nobody is told of the same conversation by mail again this soon.
  static final Duration QUIET = Duration.ofMinutes(15);

  /// Somebody who was not there yet.
  public static Participation none(UserId user) {
    return new Participation(user, 0, 0, false, null);
  }

  /// Whether a mail should tell of one message more.
  public boolean isToBeMailed(Instant now) {
    return !isMailed && (mailedAt == null || !now.isBefore(mailedAt.plus(QUIET)));
  }
}
