package ca.jechemine.contact.http;

import ca.jechemine.contact.domain.Delivery;
import ca.jechemine.contact.domain.Exchange;
import ca.jechemine.contact.domain.Handling;
import ca.jechemine.contact.domain.Inbound;
import ca.jechemine.contact.domain.Letter;
import ca.jechemine.contact.domain.Message;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contact.domain.Outbound;
import ca.jechemine.contact.domain.Recipient;
import ca.jechemine.kernel.UserId;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A message as the inbox reads it. In a list the last nine fields are left out.
@Json
record MessageView(
    String id,
    @Json.Property("_id") String documentId,
    String source,
    String direction,
    String locale,
    String senderName,
    String senderEmail,
    @Nullable String senderPhone,
    @Nullable String recipientEmail,
    @Nullable String recipientName,
    @Nullable String subject,
    String message,
    @Nullable Map<String, String> metadata,
    String status,
    @Nullable Instant sentAt,
    Instant createdAt,
    Instant submittedAt,
    @Nullable Instant respondedAt,
    @Nullable String emailMessageId,
    @Nullable String emailInReplyTo,
    @Nullable String parentMessageId,
    @Nullable String userId,
    @Nullable String htmlBody,
    @Nullable String adminNotes,
    @Nullable Instant readAt,
    @Nullable String readBy,
    @Nullable String response,
    @Nullable String respondedBy,
    @Nullable String sentBy,
    @Nullable Instant updatedAt,
    @Nullable String emailReferences) {

  /// One of a list.
  static MessageView row(Message message) {
    return of(message, false);
  }

  /// One by itself.
  static MessageView whole(Message message) {
    return of(message, true);
  }

  private static MessageView of(Message message, boolean whole) {
    Letter letter = message.letter();
    Recipient recipient = letter.recipient();
    Exchange exchange = letter.exchange();
    Marks marks = Marks.of(message);
    String id = message.id().value();
    return new MessageView(
        id,
        id,
        letter.source().code(),
        message.direction().code(),
        letter.language().code(),
        letter.sender().name(),
        letter.sender().email().value(),
        letter.sender().phone(),
        recipient == null ? null : recipient.email().value(),
        recipient == null ? null : recipient.name(),
        letter.subject(),
        letter.text(),
        marks.metadata().isEmpty() ? null : marks.metadata(),
        message.status().code(),
        marks.sentAt(),
        letter.writtenAt(),
        letter.writtenAt(),
        marks.answer() == null ? null : marks.answer().at(),
        message.internetId().orElse(null),
        exchange.inReplyTo(),
        value(exchange.parent()),
        marks.user() == null ? null : marks.user().value(),
        whole ? letter.html() : null,
        whole ? message.notes() : null,
        whole && marks.reading() != null ? marks.reading().at() : null,
        whole && marks.reading() != null ? marks.reading().by().value() : null,
        whole && marks.answer() != null ? marks.answer().text() : null,
        whole && marks.answer() != null ? marks.answer().by().value() : null,
        whole && marks.sentBy() != null ? marks.sentBy().value() : null,
        whole ? message.changedAt() : null,
        whole ? exchange.references() : null);
  }

  private static @Nullable String value(@Nullable MessageId id) {
    return id == null ? null : id.value();
  }

  /// What only messages of one direction have.
  private record Marks(
      Map<String, String> metadata,
      @Nullable Instant sentAt,
      @Nullable UserId sentBy,
      Handling.@Nullable Reading reading,
      Handling.@Nullable Answer answer,
      @Nullable UserId user) {

    static Marks of(Message message) {
      Letter letter = message.letter();
      return switch (message) {
        case Inbound it ->
            new Marks(
                letter.metadata(),
                null,
                null,
                it.handling().reading().orElse(null),
                it.handling().answer().orElse(null),
                it.user());
        case Outbound it ->
            new Marks(
                metadata(letter, it.delivery()), letter.writtenAt(), it.sentBy(), null, null, null);
      };
    }

    /// With what became of the mail.
    private static Map<String, String> metadata(Letter letter, Delivery delivery) {
      Map<String, String> all = new HashMap<>(letter.metadata());
      switch (delivery) {
        case Delivery.Pending _ -> all.put("deliveryStatus", "pending");
        case Delivery.Sent _ -> all.put("deliveryStatus", "sent");
        case Delivery.Refused refused -> {
          all.put("deliveryStatus", "refused");
          all.put("deliveryReason", refused.reason());
        }
      }
      return Map.copyOf(all);
    }
  }
}
