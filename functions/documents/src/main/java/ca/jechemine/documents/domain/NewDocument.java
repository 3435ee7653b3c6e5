package ca.jechemine.documents.domain;

import ca.jechemine.contracts.DocumentEvent.DocumentShared;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a file becomes a document in a client's file.
///
/// @param by who links it
public record NewDocument(
    DocumentId id, UserId client, String name, @Nullable String notes, Caller by) {

  /// Without what is personal, so that it gets into no log.
  @Override
  public String toString() {
    return "document " + id;
  }

  /// The document that the file becomes.
  public ClientDocument of(StoredFile.Kept file, Instant now) {
    return new ClientDocument(
        id,
        client,
        file.id(),
        name,
        notes,
        SharedBy.of(by.role()),
        by.id(),
        by.name(),
        file.upload().type(),
        file.content().length(),
        file instanceof StoredFile.Available,
        now,
        now);
  }

  /// What is told of a document once it can be read: that it was shared, unless by the client.
  public static List<DomainEvent> told(ClientDocument document, Instant now) {
    return document.isReadable() && document.sharedBy() != SharedBy.CLIENT
        ? List.of(
            new DocumentShared(
                document.id().value(),
                document.client().value(),
                document.sharedByUser().value(),
                document.sharer(),
                document.name(),
                now))
        : List.of();
  }
}
