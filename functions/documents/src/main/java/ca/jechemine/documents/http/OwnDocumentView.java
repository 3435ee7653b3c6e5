package ca.jechemine.documents.http;

import ca.jechemine.documents.domain.ClientDocument;
import io.avaje.jsonb.Json;
import java.time.Instant;

/// A document as it goes into the export of whose it is: without what its sharer notes for
/// colleagues, which is part of their own file. `isScanned` is whether it can be read already.
@Json
record OwnDocumentView(
    String id,
    String name,
    String url,
    String fileType,
    long fileSize,
    String sharedBy,
    String sharerName,
    boolean isScanned,
    Instant createdAt,
    Instant updatedAt) {

  static OwnDocumentView of(ClientDocument document) {
    return new OwnDocumentView(
        document.id().value(),
        document.name(),
        FileUrls.of(document.file()),
        document.type().mime(),
        document.length(),
        document.sharedBy().code(),
        document.sharer(),
        document.isReadable(),
        document.createdAt(),
        document.updatedAt());
  }
}
