package ca.jechemine.documents.http;

import ca.jechemine.documents.domain.Ask;
import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.RequestStatus;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A request for a document as it goes into the export of whom it asked.
@Json
record OwnRequestView(
    String id,
    String title,
    @Nullable String message,
    LocalDate dueDate,
    String status,
    String requestedByName,
    String requestedAs,
    int remindersSent,
    Instant createdAt) {

  static OwnRequestView of(DocumentRequest request) {
    Ask ask = request.ask();
    return new OwnRequestView(
        ask.id().value(),
        ask.title(),
        ask.message(),
        ask.dueDate(),
        RequestStatus.of(request).code(),
        ask.askersName(),
        ask.askedAs().code(),
        request.reminders().sent(),
        ask.createdAt());
  }
}
