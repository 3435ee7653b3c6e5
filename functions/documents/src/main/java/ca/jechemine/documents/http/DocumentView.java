package ca.jechemine.documents.http;

import ca.jechemine.documents.domain.ClientDocument;
import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A document under all the names that the frontend reads it by (contract 40 §2.3). `status` is
/// `scanning` until the malware scan is over, and not there afterwards.
@Json
record DocumentView(
    @Json.Property("_id") String documentId,
    String id,
    String clientId,
    String name,
    String fileName,
    String fileUrl,
    String url,
    String fileType,
    long fileSize,
    String sharedBy,
    String sharedByUserId,
    String uploadedBy,
    @Nullable String notes,
    @Nullable String status,
    Instant createdAt,
    Instant uploadedAt,
    Instant updatedAt) {

  /// All of it, for those who accompany the client.
  static DocumentView whole(ClientDocument document) {
    return of(document, document.note().orElse(null));
  }

  /// What the client sees: without the notes.
  static DocumentView forClient(ClientDocument document) {
    return of(document, null);
  }

  private static DocumentView of(ClientDocument document, @Nullable String notes) {
    String id = document.id().value();
    String url = FileUrls.of(document.file());
    String sharer = document.sharedByUser().value();
    return new DocumentView(
        id,
        id,
        document.client().value(),
        document.name(),
        document.name(),
        url,
        url,
        document.type().mime(),
        document.length(),
        document.sharedBy().code(),
        sharer,
        sharer,
        notes,
        document.isReadable() ? null : "scanning",
        document.createdAt(),
        document.createdAt(),
        document.updatedAt());
  }
}
