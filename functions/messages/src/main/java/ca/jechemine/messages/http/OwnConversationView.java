package ca.jechemine.messages.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.messages.application.GatherOwnConversations.Held;
import ca.jechemine.messages.application.GatherOwnConversations.Written;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;

/// A conversation as it goes into the export of whoever takes part in it.
@Json
record OwnConversationView(String id, String subject, List<String> with, Instant createdAt) {

  /// A message of it.
  @Json
  record OwnMessageView(
      String id, String conversationId, String senderName, String body, Instant createdAt) {

    static OwnMessageView of(Written written, Language language) {
      return new OwnMessageView(
          written.message().id().value(),
          written.conversation().id().value(),
          written.sender().name().in(language),
          written.message().body(),
          written.message().createdAt());
    }
  }

  static OwnConversationView of(Held held, Language language) {
    return new OwnConversationView(
        held.conversation().id().value(),
        held.conversation().subject(),
        held.others().stream().map(it -> it.name().in(language)).toList(),
        held.conversation().createdAt());
  }
}
