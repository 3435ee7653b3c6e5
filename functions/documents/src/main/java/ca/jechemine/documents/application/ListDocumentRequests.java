package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.Reader;
import ca.jechemine.documents.domain.Readings;
import ca.jechemine.documents.domain.Refusals;
import ca.jechemine.documents.domain.RequestStatus;
import ca.jechemine.documents.domain.Requests;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;
import java.util.Optional;

/// Shows requests for documents to those whom they concern.
public final class ListDocumentRequests {

  private final Requests requests;
  private final ClientFiles clientFiles;
  private final Readings readings;
  private final Ids ids;
  private final InstantSource clock;

  public ListDocumentRequests(
      Requests requests, ClientFiles clientFiles, Readings readings, Ids ids, InstantSource clock) {
    this.requests = requests;
    this.clientFiles = clientFiles;
    this.readings = readings;
    this.ids = ids;
    this.clock = clock;
  }

  /// The client's requests, whoever asked, for those who accompany them and administrators; it is
  /// noted in the client's access log before.
  ///
  /// @throws ca.jechemine.kernel.Refusal when there is no such client, or they are not theirs
  public Page<DocumentRequest> ofClient(
      Reader reader, UserId client, Optional<RequestStatus> status, PageRequest page) {
    clientFiles.requireContributor(reader.caller(), client);
    readings.keep(ids.next(), reader, client, Optional.empty(), clock.instant());
    return requests.ofClient(client, status, page).map(Versioned::value);
  }

  /// What is asked of the caller, or of the client whom they act for.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when they may not act for that client
  public Page<DocumentRequest> own(
      Caller caller, UserId client, Optional<RequestStatus> status, PageRequest page) {
    if (!clientFiles.mayActFor(caller, client)) {
      throw Refusals.noClient();
    }
    return requests.ofClient(client, status, page).map(Versioned::value);
  }

  /// What the caller asked for of all their clients and has not come yet, what is due soonest
  /// first.
  public Page<DocumentRequest> askedBy(Caller caller, PageRequest page) {
    return requests.askedBy(caller.id(), page).map(Versioned::value);
  }
}
