package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.Refusals;
import ca.jechemine.documents.domain.RequestChange;
import ca.jechemine.documents.domain.RequestId;
import ca.jechemine.documents.domain.Requests;
import ca.jechemine.documents.domain.UploadRights;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;

/// Gives a request for a document up. Asked again, it changes nothing.
public final class CancelDocumentRequest {

  private final Requests requests;
  private final ClientFiles clientFiles;
  private final InstantSource clock;

  public CancelDocumentRequest(Requests requests, ClientFiles clientFiles, InstantSource clock) {
    this.requests = requests;
    this.clientFiles = clientFiles;
    this.clock = clock;
  }

  /// The client's request as it is then: cancelled, or over before.
  ///
  /// @throws Refusal.NotFound when there is none that the caller may know of
  /// @throws Refusal.Forbidden when somebody else asked
  /// @throws Refusal.Conflict when the document came
  public DocumentRequest cancel(Caller caller, UserId client, RequestId id) {
    return Retry.whenStale(() -> cancelOnce(caller, client, id));
  }

  private DocumentRequest cancelOnce(Caller caller, UserId client, RequestId id) {
    Versioned<DocumentRequest> read =
        requests
            .find(id)
            .filter(it -> it.value().ask().client().equals(client))
            .orElseThrow(Refusals::noRequest);
    requireRight(caller, read.value());
    return switch (read.value()) {
      case DocumentRequest.Open it -> {
        DocumentRequest.Cancelled next = it.cancelled(caller.id(), clock.instant());
        requests.save(RequestChange.silent(read, next));
        yield next;
      }
      case DocumentRequest.Received _ -> throw Refusals.requestAnswered();
      case DocumentRequest.Cancelled it -> it;
      case DocumentRequest.Lapsed it -> it;
    };
  }

  private void requireRight(Caller caller, DocumentRequest request) {
    boolean isAsker =
        UploadRights.isProfessional(caller) && request.ask().asker().equals(caller.id());
    if (isAsker || UploadRights.maySeePatients(caller)) {
      return;
    }
    throw clientFiles.accompanies(caller, request.ask().client())
        ? Refusals.notYourRequest()
        : Refusals.noRequest();
  }
}
