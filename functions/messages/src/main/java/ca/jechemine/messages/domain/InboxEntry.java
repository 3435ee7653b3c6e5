package ca.jechemine.messages.domain;

import java.time.Instant;

/// A conversation as it stands in the list of one of its participants.
///
/// @param preview how its newest message begins
public record InboxEntry(
    Conversation conversation, Instant lastMessageAt, String preview, long unread) {

  /// Without what is written, so that it gets into no log.
  @Override
  public String toString() {
    return "entry of " + conversation;
  }
}
