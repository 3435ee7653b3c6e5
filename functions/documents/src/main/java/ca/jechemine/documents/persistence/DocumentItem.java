package ca.jechemine.documents.persistence;

import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.DocumentId;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.FileType;
import ca.jechemine.documents.domain.SharedBy;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A document in a client's file: `pk = CLIENT#<client>`, `sk = DOCUMENT#<id>`, so that the newest
/// is the last. Name, notes and sharer are sealed.
final class DocumentItem {

  static final String PREFIX = "DOCUMENT#";

  private final FieldCipher cipher;

  DocumentItem(FieldCipher cipher) {
    this.cipher = cipher;
  }

  static String pk(UserId client) {
    return "CLIENT#" + client;
  }

  static String sk(DocumentId id) {
    return PREFIX + id;
  }

  Map<String, AttributeValue> write(ClientDocument document, long version) {
    return new ItemWriter()
        .text("pk", pk(document.client()))
        .text("sk", sk(document.id()))
        .number("version", version)
        .text("documentId", document.id().value())
        .text("clientId", document.client().value())
        .text("fileId", document.file().value())
        .text("name", seal(document, "name", document.name()))
        .text("notes", document.note().map(it -> seal(document, "notes", it)))
        .text("sharedBy", document.sharedBy().code())
        .text("sharedByUserId", document.sharedByUser().value())
        .text("sharer", seal(document, "sharer", document.sharer()))
        .text("fileType", document.type().mime())
        .number("length", document.length())
        .flag("isReadable", document.isReadable())
        .instant("createdAt", document.createdAt())
        .instant("updatedAt", document.updatedAt())
        .toItem();
  }

  Versioned<ClientDocument> read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    DocumentId id = new DocumentId(item.text("documentId"));
    ClientDocument document =
        new ClientDocument(
            id,
            new UserId(item.text("clientId")),
            new FileId(item.text("fileId")),
            cipher.open(item.text("name"), context(id, "name")),
            item.optionalText("notes")
                .map(it -> cipher.open(it, context(id, "notes")))
                .orElse(null),
            SharedBy.of(item.text("sharedBy")),
            new UserId(item.text("sharedByUserId")),
            cipher.open(item.text("sharer"), context(id, "sharer")),
            FileType.ofMime(item.text("fileType")).orElseThrow(),
            item.number("length"),
            item.flag("isReadable"),
            item.instant("createdAt"),
            item.instant("updatedAt"));
    return new Versioned<>(document, item.number("version"));
  }

  private String seal(ClientDocument document, String field, String text) {
    return cipher.seal(text, context(document.id(), field));
  }

  private static String context(DocumentId id, String field) {
    return PREFIX + id + "#" + field;
  }
}
