package ca.jechemine.documents.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The requests for documents. One that a document answers is changed together with its file
/// ([Files]).
public interface Requests {

  /// How many of one client may be open when another is made.
  int MOST_OPEN = 50;

  /// A request as it is now.
  Optional<Versioned<DocumentRequest>> find(RequestId id);

  /// Keeps a new request and tells of it.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict when as many of the client's are open as may be
  /// @throws ca.jechemine.kernel.StaleVersion when the client or whoever asks is forgotten
  ///   meanwhile
  void ask(DocumentRequest.Open request, Optional<Receipt> receipt);

  /// Carries a change out.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed it since it was read
  void save(RequestChange change);

  /// The client's requests: the open ones first, those due soonest foremost; then those that are
  /// over, the last ended first of each kind.
  ///
  /// @param status only those that stand so, if one is named
  Page<Versioned<DocumentRequest>> ofClient(
      UserId client, Optional<RequestStatus> status, PageRequest page);

  /// The open requests that somebody made, those due soonest first.
  Page<Versioned<DocumentRequest>> askedBy(UserId asker, PageRequest page);

  /// Open requests of which the client is to be reminded by then, the longest waiting first.
  List<Versioned<DocumentRequest>> toBeReminded(Instant now, int most);

  /// Deletes requests of a client who is forgotten, so many at most.
  ///
  /// @return how many those were; none is left when they were fewer
  int forgetClient(UserId client, int most);

  /// The requests that still carry the name of whoever made them, in no order.
  List<Versioned<DocumentRequest>> namedAfter(UserId asker, int most);
}
