package ca.jechemine.documents.http;

import ca.jechemine.documents.application.CompleteUpload.Completed;
import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.documents.domain.Upload;
import ca.jechemine.runtime.http.ReferralLinks;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was uploaded (contract 40 §2.1): the upload result, and with it the fields of the document
/// that it became, when it became one. `status` is `scanning` until the malware scan is over, and
/// not there afterwards. The `url` of a letter of referral is to be handed to the booking as it is.
@Json
record UploadedView(
    boolean success,
    @Nullable String status,
    String fileId,
    String url,
    String fileName,
    long size,
    String type,
    @Json.Property("_id") @Nullable String documentId,
    @Nullable String id,
    @Nullable String clientId,
    @Nullable String name,
    @Nullable String fileUrl,
    @Nullable String fileType,
    @Nullable Long fileSize,
    @Nullable String sharedBy,
    @Nullable String sharedByUserId,
    @Nullable String uploadedBy,
    @Nullable Instant createdAt,
    @Nullable Instant uploadedAt,
    @Nullable Instant updatedAt) {

  /// 201 for a document, 200 for a file alone, 202 while the scan goes on.
  static Response answer(Completed completed, ReferralLinks links) {
    UploadedView view = of(completed, links);
    if (completed.file() instanceof StoredFile.Scanning) {
      return Response.accepted(view);
    }
    return completed.document().isPresent() ? Response.created(view) : Response.ok(view);
  }

  private static UploadedView of(Completed completed, ReferralLinks links) {
    Upload upload = completed.file().upload();
    Optional<DocumentView> document = completed.document().map(DocumentView::whole);
    String url = FileUrls.of(upload.id());
    return new UploadedView(
        true,
        completed.file() instanceof StoredFile.Scanning ? "scanning" : null,
        upload.id().value(),
        upload.purpose() == Purpose.REFERRAL
            ? links.of(upload.id().value(), upload.uploaderId())
            : url,
        completed.document().map(ClientDocument::name).orElse(upload.fileName().value()),
        completed.file().content().length(),
        upload.type().mime(),
        document.map(DocumentView::id).orElse(null),
        document.map(DocumentView::id).orElse(null),
        document.map(DocumentView::clientId).orElse(null),
        document.map(DocumentView::name).orElse(null),
        document.map(DocumentView::fileUrl).orElse(null),
        document.map(DocumentView::fileType).orElse(null),
        document.map(DocumentView::fileSize).orElse(null),
        document.map(DocumentView::sharedBy).orElse(null),
        document.map(DocumentView::sharedByUserId).orElse(null),
        document.map(DocumentView::uploadedBy).orElse(null),
        document.map(DocumentView::createdAt).orElse(null),
        document.map(DocumentView::uploadedAt).orElse(null),
        document.map(DocumentView::updatedAt).orElse(null));
  }
}
