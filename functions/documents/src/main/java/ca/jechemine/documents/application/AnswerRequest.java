package ca.jechemine.documents.application;

import ca.jechemine.contracts.DocumentEvent.DocumentReceived;
import ca.jechemine.documents.domain.Ask;
import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.Refusals;
import ca.jechemine.documents.domain.RequestChange;
import ca.jechemine.documents.domain.RequestId;
import ca.jechemine.documents.domain.Requests;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a file does to the request for a document that it answers. Each of these is to be saved
/// with the file, together or not at all.
public final class AnswerRequest {

  private final Requests requests;
  private final ClientFiles clientFiles;

  public AnswerRequest(Requests requests, ClientFiles clientFiles) {
    this.requests = requests;
    this.clientFiles = clientFiles;
  }

  /// The request, to be answered by whoever calls: the client, or who may act for them.
  ///
  /// @throws Refusal.NotFound when there is none that is theirs to answer
  /// @throws Refusal.Conflict when a document came already
  /// @throws Refusal.Gone when it is not asked for any more
  public Versioned<DocumentRequest.Open> requireOpen(RequestId id, Caller caller) {
    Versioned<DocumentRequest> read =
        requests
            .find(id)
            .filter(it -> clientFiles.mayActFor(caller, it.value().ask().client()))
            .orElseThrow(Refusals::noRequest);
    return switch (read.value()) {
      case DocumentRequest.Open it -> read.with(it);
      case DocumentRequest.Received _ -> throw Refusals.requestAnswered();
      case DocumentRequest.Cancelled _ -> throw Refusals.requestOver();
      case DocumentRequest.Lapsed _ -> throw Refusals.requestOver();
    };
  }

  /// The document came.
  static RequestChange received(
      Versioned<DocumentRequest.Open> request, ClientDocument document, Instant now) {
    return RequestChange.silent(
        request, request.value().received(document.file(), document.id(), now));
  }

  /// The document can be read: whoever asked is told.
  Optional<RequestChange> opened(StoredFile.Kept file, ClientDocument document, Instant now) {
    return received(file)
        .map(it ->
            new RequestChange(it, it.value().readable(), List.of(told(it.value(), document, now))));
  }

  /// The document went before anybody could read it: it is asked for again.
  public Optional<RequestChange> lost(StoredFile.Kept file) {
    return received(file).map(it -> RequestChange.silent(it, it.value().reopened()));
  }

  private Optional<Versioned<DocumentRequest.Received>> received(StoredFile.Kept file) {
    return file.upload()
        .requestId()
        .flatMap(requests::find)
        .flatMap(read ->
            read.value() instanceof DocumentRequest.Received it
                    && it.file().equals(file.id())
                    && !it.isReadable()
                ? Optional.of(read.with(it))
                : Optional.empty());
  }

  /// Of a guardian's answer it is not known what the client is called.
  private static DocumentReceived told(
      DocumentRequest.Received request, ClientDocument document, Instant now) {
    Ask ask = request.ask();
    boolean isOwn = document.sharedByUser().equals(ask.client());
    return new DocumentReceived(
        ask.id().value(),
        document.id().value(),
        ask.client().value(),
        isOwn && !document.sharer().isBlank() ? document.sharer() : null,
        ask.asker().value(),
        ask.title(),
        now);
  }
}
