package ca.jechemine.documents.domain;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.Versioned;
import java.util.List;

/// What becomes of a request for a document and what is told of it: both, or nothing.
///
/// @param before as it was read; nobody may have changed it since
public record RequestChange(
    Versioned<? extends DocumentRequest> before,
    DocumentRequest next,
    List<? extends DomainEvent> events) {

  public RequestChange {
    events = List.copyOf(events);
  }

  /// One of which nothing is told.
  public static RequestChange silent(
      Versioned<? extends DocumentRequest> before, DocumentRequest next) {
    return new RequestChange(before, next, List.of());
  }

  /// How many more requests of the client's are open by it: 1, 0 or −1.
  public int opened() {
    return open(next) - open(before.value());
  }

  private static int open(DocumentRequest request) {
    return request instanceof DocumentRequest.Open ? 1 : 0;
  }
}
