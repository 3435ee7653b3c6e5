package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.RequestChange;
import ca.jechemine.documents.domain.RequestId;
import ca.jechemine.documents.domain.RequestStatus;
import ca.jechemine.documents.domain.Requests;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Nobody asks for documents, and nobody is to be asked.
final class NoRequests implements Requests {

  @Override
  public Optional<Versioned<DocumentRequest>> find(RequestId id) {
    return Optional.empty();
  }

  @Override
  public void ask(DocumentRequest.Open request, Optional<Receipt> receipt) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void save(RequestChange change) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Versioned<DocumentRequest>> ofClient(
      UserId client, Optional<RequestStatus> status, PageRequest page) {
    return new Page<>(List.of(), null);
  }

  @Override
  public Page<Versioned<DocumentRequest>> askedBy(UserId asker, PageRequest page) {
    return new Page<>(List.of(), null);
  }

  @Override
  public List<Versioned<DocumentRequest>> toBeReminded(Instant now, int most) {
    return List.of();
  }

  @Override
  public int forgetClient(UserId client, int most) {
    return 0;
  }

  @Override
  public List<Versioned<DocumentRequest>> namedAfter(UserId asker, int most) {
    return List.of();
  }
}
