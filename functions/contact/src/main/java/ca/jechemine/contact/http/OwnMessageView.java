package ca.jechemine.contact.http;

import ca.jechemine.contact.domain.Handling.Answer;
import ca.jechemine.contact.domain.Inbound;
import ca.jechemine.contact.domain.Letter;
import ca.jechemine.contact.domain.Message;
import ca.jechemine.contact.domain.Recipient;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A message as whoever wrote it, or was written to, may read it: neither what administrators note
/// for each other is in it, nor who of them read it.
@Json
record OwnMessageView(
    String id,
    String direction,
    String source,
    Instant writtenAt,
    String senderName,
    String senderEmail,
    @Nullable String senderPhone,
    @Nullable String recipientName,
    @Nullable String recipientEmail,
    @Nullable String subject,
    String message,
    Map<String, String> metadata,
    @Nullable String response,
    @Nullable Instant respondedAt) {

  static OwnMessageView of(Message message) {
    Letter letter = message.letter();
    Recipient recipient = letter.recipient();
    Optional<Answer> answer =
        message instanceof Inbound inbound ? inbound.handling().answer() : Optional.empty();
    return new OwnMessageView(
        message.id().value(),
        message.direction().code(),
        letter.source().code(),
        letter.writtenAt(),
        letter.sender().name(),
        letter.sender().email().value(),
        letter.sender().phone(),
        recipient == null ? null : recipient.name(),
        recipient == null ? null : recipient.email().value(),
        letter.subject(),
        letter.text(),
        letter.metadata(),
        answer.map(Answer::text).orElse(null),
        answer.map(Answer::at).orElse(null));
  }
}
