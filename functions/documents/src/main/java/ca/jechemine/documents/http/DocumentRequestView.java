package ca.jechemine.documents.http;

import ca.jechemine.documents.domain.Ask;
import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.RequestStatus;
import ca.jechemine.kernel.Page;
import ca.jechemine.runtime.http.Cursors;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request for a document, as both sides see it. Of the document that came there are its id and
/// its address; `documentStatus` is `scanning` until it can be read, and not there afterwards.
@Json
record DocumentRequestView(
    @Json.Property("_id") String requestId,
    String id,
    String clientId,
    String title,
    @Nullable String message,
    LocalDate dueDate,
    String status,
    boolean isOverdue,
    String requestedByUserId,
    String requestedByName,
    String requestedAs,
    Instant createdAt,
    int remindersSent,
    @Nullable Instant lastRemindedAt,
    @Nullable Instant endedAt,
    @Nullable String documentId,
    @Nullable String fileUrl,
    @Nullable String documentStatus) {

  /// A page of a list of them.
  @Json
  record Listed(List<DocumentRequestView> requests, @Nullable String nextCursor) {

    static Listed of(Page<DocumentRequest> page, Cursors cursors, String scope, Instant now) {
      return new Listed(
          page.map(it -> DocumentRequestView.of(it, now)).items(),
          page.following().map(it -> cursors.of(it, scope)).orElse(null));
    }
  }

  static DocumentRequestView of(DocumentRequest request, Instant now) {
    return switch (request) {
      case DocumentRequest.Open it -> of(it, it.isOverdue(now), null, null);
      case DocumentRequest.Received it -> of(it, false, it.at(), it);
      case DocumentRequest.Cancelled it -> of(it, false, it.at(), null);
      case DocumentRequest.Lapsed it -> of(it, false, it.at(), null);
    };
  }

  private static DocumentRequestView of(
      DocumentRequest request,
      boolean isOverdue,
      @Nullable Instant endedAt,
      DocumentRequest.@Nullable Received answer) {
    Ask ask = request.ask();
    String id = ask.id().value();
    return new DocumentRequestView(
        id,
        id,
        ask.client().value(),
        ask.title(),
        ask.message(),
        ask.dueDate(),
        RequestStatus.of(request).code(),
        isOverdue,
        ask.asker().value(),
        ask.askersName(),
        ask.askedAs().code(),
        ask.createdAt(),
        request.reminders().sent(),
        request.reminders().lastAt(),
        endedAt,
        answer == null ? null : answer.document().value(),
        answer == null ? null : FileUrls.of(answer.file()),
        answer == null || answer.isReadable() ? null : "scanning");
  }
}
