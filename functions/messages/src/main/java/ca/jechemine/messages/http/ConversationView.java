package ca.jechemine.messages.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.messages.application.ListConversations.Listed;
import ca.jechemine.messages.application.OpenConversation.Shown;
import ca.jechemine.messages.application.OpenConversation.Stretch;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A conversation as it stands in the list of one of its participants (contract 20 §2.40).
@Json
record ConversationView(
    String id,
    String subject,
    Instant lastMessageAt,
    String lastMessagePreview,
    long unread,
    List<FaceView> participants) {

  /// A page of the list.
  @Json
  record Listing(List<ConversationView> conversations, @Nullable String nextCursor) {}

  /// A conversation that is open. `nextCursor` leads to the messages before these.
  @Json
  record Opened(Heading conversation, List<MessageView> messages, @Nullable String nextCursor) {

    static Opened of(Stretch thread, Language language, @Nullable String nextCursor) {
      return new Opened(
          new Heading(
              thread.conversation().id().value(),
              thread.conversation().subject(),
              FaceView.of(thread.participants(), language)),
          thread.messages().stream().map(it -> MessageView.of(it, language)).toList(),
          nextCursor);
    }
  }

  /// What stands above it.
  @Json
  record Heading(String id, String subject, List<FaceView> participants) {}

  /// A message in it.
  @Json
  record MessageView(String id, String body, Instant createdAt, boolean isOwn, String senderName) {

    static MessageView of(Shown shown, Language language) {
      return new MessageView(
          shown.message().id().value(),
          shown.message().body(),
          shown.message().createdAt(),
          shown.isOwn(),
          shown.sender().name().in(language));
    }
  }

  static ConversationView of(Listed listed, Language language) {
    return new ConversationView(
        listed.entry().conversation().id().value(),
        listed.entry().conversation().subject(),
        listed.entry().lastMessageAt(),
        listed.entry().preview(),
        listed.entry().unread(),
        FaceView.of(listed.participants(), language));
  }
}
