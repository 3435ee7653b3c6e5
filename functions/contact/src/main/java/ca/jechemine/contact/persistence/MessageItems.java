package ca.jechemine.contact.persistence;

import ca.jechemine.contact.domain.Delivery;
import ca.jechemine.contact.domain.Direction;
import ca.jechemine.contact.domain.EmailAddress;
import ca.jechemine.contact.domain.Exchange;
import ca.jechemine.contact.domain.Handling;
import ca.jechemine.contact.domain.Handling.Answer;
import ca.jechemine.contact.domain.Handling.Reading;
import ca.jechemine.contact.domain.Inbound;
import ca.jechemine.contact.domain.Letter;
import ca.jechemine.contact.domain.Message;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contact.domain.Outbound;
import ca.jechemine.contact.domain.Recipient;
import ca.jechemine.contact.domain.Sender;
import ca.jechemine.contact.domain.Source;
import ca.jechemine.contact.domain.Status;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How a message is spelled in the table: `pk = MESSAGE#<id>`, `sk = MESSAGE`.
///
/// What is personal is in `details`, sealed (see `Details`); what lists are drawn by stands open.
///
/// | index | partition key | sort key |
/// |---|---|---|
/// | gsi1 | `DIRECTION#<direction>` | id |
/// | gsi2 | `STATUS#<direction>#<status>` | id |
/// | gsi3 | `SOURCE#<direction>#<source>` | id |
/// | gsi4 | inbound `SENDER#<keyed hash of the address>`, outbound `RECIPIENT#<…>` | id |
///
/// One that is forgotten has no key in gsi4.
final class MessageItems {

  static final String SK = "MESSAGE";

  private final FieldCipher cipher;
  private final KeyedHash hash;

  MessageItems(FieldCipher cipher, KeyedHash hash) {
    this.cipher = cipher;
    this.hash = hash;
  }

  static String pk(MessageId id) {
    return "MESSAGE#" + id;
  }

  static String byDirection(Direction direction) {
    return "DIRECTION#" + direction.code();
  }

  static String byStatus(Direction direction, Status status) {
    return "STATUS#" + direction.code() + "#" + status.code();
  }

  static String bySource(Direction direction, Source source) {
    return "SOURCE#" + direction.code() + "#" + source.code();
  }

  /// By the keyed hash of the address from which a message came, or to which it went.
  static String byCorrespondent(Direction direction, String hashedAddress) {
    return switch (direction) {
      case INBOUND -> "SENDER#" + hashedAddress;
      case OUTBOUND -> "RECIPIENT#" + hashedAddress;
    };
  }

  String bySender(EmailAddress sender) {
    return byCorrespondent(Direction.INBOUND, hash.of(sender.value()));
  }

  Map<String, AttributeValue> write(Message message, long version) {
    Letter letter = message.letter();
    Direction direction = message.direction();
    String id = letter.id().value();
    ItemWriter item =
        new ItemWriter()
            .text("pk", pk(letter.id()))
            .text("sk", SK)
            .number("version", version)
            .text("messageId", id)
            .text("source", letter.source().code())
            .text("direction", direction.code())
            .text("status", message.status().code())
            .text("locale", letter.language().code())
            .text("threadId", letter.exchange().first().value())
            .instant("writtenAt", letter.writtenAt())
            .instant("changedAt", message.changedAt())
            .text("details", cipher.seal(Json.write(details(message)), context(id)))
            .text("gsi1pk", byDirection(direction))
            .text("gsi1sk", id)
            .text("gsi2pk", byStatus(direction, message.status()))
            .text("gsi2sk", id)
            .text("gsi3pk", bySource(direction, letter.source()))
            .text("gsi3sk", id);
    MessageId parent = letter.exchange().parent();
    if (parent != null) {
      item.text("parentMessageId", parent.value());
    }
    if (!message.isForgotten()) {
      String correspondent = hash.of(message.correspondent().value());
      item.text("gsi4pk", byCorrespondent(direction, correspondent)).text("gsi4sk", id);
    }
    return switch (message) {
      case Inbound it -> inbound(item, it).toItem();
      case Outbound it -> outbound(item, it).toItem();
    };
  }

  private static ItemWriter inbound(ItemWriter item, Inbound message) {
    Handling handling = message.handling();
    UserId user = message.user();
    item.text("userId", user == null ? null : user.value());
    handling
        .reading()
        .ifPresent(it -> item.instant("readAt", it.at()).text("readBy", it.by().value()));
    handling
        .answer()
        .ifPresent(it -> item.instant("respondedAt", it.at()).text("respondedBy", it.by().value()));
    return item;
  }

  private static ItemWriter outbound(ItemWriter item, Outbound message) {
    item.text("sentBy", message.sentBy().value());
    return switch (message.delivery()) {
      case Delivery.Pending _ -> item.text("delivery", "PENDING");
      case Delivery.Sent _ -> item.text("delivery", "SENT");
      case Delivery.Refused refused ->
          item.text("delivery", "REFUSED").text("refusal", refused.reason());
    };
  }

  private static Details details(Message message) {
    Letter letter = message.letter();
    Sender sender = letter.sender();
    Recipient recipient = letter.recipient();
    return new Details(
        sender.name(),
        sender.email().value(),
        sender.phone(),
        sender.firstName(),
        sender.lastName(),
        recipient == null ? null : recipient.email().value(),
        recipient == null ? null : recipient.name(),
        letter.subject(),
        letter.text(),
        letter.html(),
        letter.metadata(),
        message instanceof Inbound it
            ? it.handling().answer().map(Answer::text).orElse(null)
            : null,
        message.notes(),
        message.internetId().orElse(null),
        letter.exchange().inReplyTo(),
        letter.exchange().references(),
        message instanceof Inbound it ? it.replies() : null);
  }

  Versioned<Message> read(Map<String, AttributeValue> attributes) {
    ItemReader item = new ItemReader(attributes);
    String id = item.text("messageId");
    Details details = Json.read(Details.class, cipher.open(item.text("details"), context(id)));
    Letter letter = letter(item, details);
    Direction direction = Direction.of(item.text("direction")).orElseThrow();
    Message message =
        switch (direction) {
          case INBOUND ->
              new Inbound(
                  letter,
                  handling(item, details),
                  details.emailMessageId(),
                  Objects.requireNonNullElse(details.emailReplies(), List.of()),
                  item.optionalText("userId").map(UserId::new).orElse(null),
                  details.adminNotes(),
                  item.instant("changedAt"));
          case OUTBOUND ->
              new Outbound(
                  letter,
                  new UserId(item.text("sentBy")),
                  delivery(item, details),
                  isArchived(item),
                  details.adminNotes(),
                  item.instant("changedAt"));
        };
    return new Versioned<>(message, item.number("version"));
  }

  private static Letter letter(ItemReader item, Details details) {
    return new Letter(
        new MessageId(item.text("messageId")),
        Source.of(item.text("source")).orElseThrow(),
        Language.of(item.text("locale")),
        new Sender(
            details.senderName(),
            new EmailAddress(details.senderEmail()),
            details.senderPhone(),
            details.firstName(),
            details.lastName()),
        recipient(details),
        details.subject(),
        details.message(),
        details.htmlBody(),
        details.metadata(),
        new Exchange(
            new MessageId(item.text("threadId")),
            item.optionalText("parentMessageId").map(MessageId::new).orElse(null),
            details.emailInReplyTo(),
            details.emailReferences()),
        item.instant("writtenAt"));
  }

  private static @Nullable Recipient recipient(Details details) {
    String email = details.recipientEmail();
    return email == null ? null : new Recipient(new EmailAddress(email), details.recipientName());
  }

  private static Handling handling(ItemReader item, Details details) {
    Reading reading =
        item.optionalText("readBy")
            .map(by -> new Reading(new UserId(by), item.instant("readAt")))
            .orElse(null);
    Optional<Answer> answer =
        Optional.ofNullable(details.response())
            .map(text ->
                new Answer(
                    text, new UserId(item.text("respondedBy")), item.instant("respondedAt")));
    Handling open =
        answer
            .<Handling>map(it -> new Handling.Responded(it, reading))
            .orElseGet(() -> reading == null ? new Handling.New() : new Handling.Read(reading));
    return isArchived(item) ? open.archive() : open;
  }

  private static Delivery delivery(ItemReader item, Details details) {
    String delivery = item.text("delivery");
    return switch (delivery) {
      case "PENDING" -> new Delivery.Pending();
      case "SENT" -> new Delivery.Sent(Optional.ofNullable(details.emailMessageId()).orElseThrow());
      case "REFUSED" -> new Delivery.Refused(item.text("refusal"));
      default -> throw new IllegalStateException("unknown delivery " + delivery);
    };
  }

  private static boolean isArchived(ItemReader item) {
    return item.text("status").equals(Status.ARCHIVED.code());
  }

  private static String context(String id) {
    return "MESSAGE#" + id + "#details";
  }
}
