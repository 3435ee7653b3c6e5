package ca.jechemine.messages.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;

/// What somebody wrote in a conversation.
///
/// @param sender the id under which it was written
public record Message(MessageId id, UserId sender, String body, Instant createdAt) {

  private static final int PREVIEW = 300;

  /// How it begins: at most 300 characters, none of them cut in two.
  public String preview() {
    return body.codePointCount(0, body.length()) <= PREVIEW
        ? body
        : body.substring(0, body.offsetByCodePoints(0, PREVIEW));
  }

  /// Without what is written, so that it gets into no log.
  @Override
  public String toString() {
    return "message " + id;
  }
}
