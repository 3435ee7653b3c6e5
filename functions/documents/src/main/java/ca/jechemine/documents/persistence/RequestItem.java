package ca.jechemine.documents.persistence;

import ca.jechemine.documents.domain.Ask;
import ca.jechemine.documents.domain.DocumentId;
import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.Reminders;
import ca.jechemine.documents.domain.RequestId;
import ca.jechemine.documents.domain.RequestStatus;
import ca.jechemine.documents.domain.SharedBy;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A request for a document: `pk = REQUEST#<id>`, `sk = REQUEST`.
///
/// | index | pk | sk | what for |
/// |---|---|---|---|
/// | gsi1 | `REMIND` | `<milliseconds since 1970, 13 digits>#<id>` | of what clients are to be reminded; of an open one, while there is a reminder left |
/// | gsi2 | `ASKER#<user>` | as in gsi3 | what somebody asked for, until they are forgotten |
/// | gsi3 | `ASKED#<client>` | `0open#<due date>#<id>`, or `1received#`, `2cancelled#`, `3lapsed#` with `<milliseconds until 2286, 13 digits>#<id>` | what a client is asked for |
///
/// Title, message and the asker's name are sealed.
final class RequestItem {

  static final String SK = "REQUEST";
  static final String REMIND = "REMIND";

  private static final long LAST_MILLISECOND = 9_999_999_999_999L;

  private final FieldCipher cipher;

  RequestItem(FieldCipher cipher) {
    this.cipher = cipher;
  }

  static String pk(RequestId id) {
    return "REQUEST#" + id;
  }

  static String asker(UserId asker) {
    return "ASKER#" + asker;
  }

  static String asked(UserId client) {
    return "ASKED#" + client;
  }

  /// What the sort keys of gsi2 and gsi3 begin with: the open ones are first.
  static String prefix(RequestStatus status) {
    return switch (status) {
      case OPEN -> "0open#";
      case RECEIVED -> "1received#";
      case CANCELLED -> "2cancelled#";
      case LAPSED -> "3lapsed#";
    };
  }

  static String dueAt(Instant instant) {
    return "%013d".formatted(instant.toEpochMilli());
  }

  Map<String, AttributeValue> write(DocumentRequest request, long version) {
    Ask ask = request.ask();
    RequestId id = ask.id();
    String order = order(request);
    ItemWriter item =
        new ItemWriter()
            .text("pk", pk(id))
            .text("sk", SK)
            .number("version", version)
            .text("requestId", id.value())
            .text("status", RequestStatus.of(request).code())
            .text("clientId", ask.client().value())
            .text("askerId", ask.asker().value())
            .text("askedAs", ask.askedAs().code())
            .text("title", cipher.seal(ask.title(), context(id, "title")))
            .text("message", ask.words().map(it -> cipher.seal(it, context(id, "message"))))
            .text("dueDate", ask.dueDate().toString())
            .instant("createdAt", ask.createdAt())
            .number("remindersSent", request.reminders().sent())
            .instant("lastRemindedAt", request.reminders().lastAt())
            .text("gsi3pk", asked(ask.client()))
            .text("gsi3sk", order);
    String name = ask.askerName();
    if (name != null) {
      item.text("askerName", cipher.seal(name, context(id, "askerName")))
          .text("gsi2pk", asker(ask.asker()))
          .text("gsi2sk", order);
    }
    switch (request) {
      case DocumentRequest.Open it ->
          it.remindAt()
              .ifPresent(at -> item.text("gsi1pk", REMIND).text("gsi1sk", dueAt(at) + "#" + id));
      case DocumentRequest.Received it ->
          item.text("fileId", it.file().value())
              .text("documentId", it.document().value())
              .flag("isReadable", it.isReadable())
              .instant("endedAt", it.at());
      case DocumentRequest.Cancelled it ->
          item.text("cancelledBy", it.by().value()).instant("endedAt", it.at());
      case DocumentRequest.Lapsed it -> item.instant("endedAt", it.at());
    }
    return item.toItem();
  }

  private static String order(DocumentRequest request) {
    String prefix = prefix(RequestStatus.of(request));
    return switch (request) {
      case DocumentRequest.Open it -> prefix + it.ask().dueDate() + "#" + it.id();
      case DocumentRequest.Received it -> prefix + backwards(it.at()) + "#" + it.id();
      case DocumentRequest.Cancelled it -> prefix + backwards(it.at()) + "#" + it.id();
      case DocumentRequest.Lapsed it -> prefix + backwards(it.at()) + "#" + it.id();
    };
  }

  /// Sorts the last first.
  private static String backwards(Instant instant) {
    return "%013d".formatted(LAST_MILLISECOND - instant.toEpochMilli());
  }

  Versioned<DocumentRequest> read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Versioned<>(request(item), item.number("version"));
  }

  private DocumentRequest request(ItemReader item) {
    Ask ask = ask(item);
    Reminders reminders =
        new Reminders(
            (int) item.number("remindersSent"),
            item.optionalInstant("lastRemindedAt").orElse(null));
    return switch (RequestStatus.of(item.text("status")).orElseThrow()) {
      case OPEN -> new DocumentRequest.Open(ask, reminders);
      case RECEIVED ->
          new DocumentRequest.Received(
              ask,
              reminders,
              new FileId(item.text("fileId")),
              new DocumentId(item.text("documentId")),
              item.instant("endedAt"),
              item.flag("isReadable"));
      case CANCELLED ->
          new DocumentRequest.Cancelled(
              ask, reminders, new UserId(item.text("cancelledBy")), item.instant("endedAt"));
      case LAPSED -> new DocumentRequest.Lapsed(ask, reminders, item.instant("endedAt"));
    };
  }

  private Ask ask(ItemReader item) {
    RequestId id = new RequestId(item.text("requestId"));
    return new Ask(
        id,
        new UserId(item.text("clientId")),
        new UserId(item.text("askerId")),
        item.optionalText("askerName")
            .map(it -> cipher.open(it, context(id, "askerName")))
            .orElse(null),
        SharedBy.of(item.text("askedAs")),
        cipher.open(item.text("title"), context(id, "title")),
        item.optionalText("message")
            .map(it -> cipher.open(it, context(id, "message")))
            .orElse(null),
        LocalDate.parse(item.text("dueDate")),
        item.instant("createdAt"));
  }

  private static String context(RequestId id, String field) {
    return pk(id) + "#" + field;
  }
}
