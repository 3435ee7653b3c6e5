package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.RequestChange;
import ca.jechemine.documents.domain.Requests;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Forgets somebody in the requests for documents: what they were asked for goes; of what they
/// asked for, their name goes, and what is open lapses.
public final class ForgetRequests {

  private static final int AT_ONCE = 25;

  private final Requests requests;
  private final InstantSource clock;

  public ForgetRequests(Requests requests, InstantSource clock) {
    this.requests = requests;
    this.clock = clock;
  }

  /// Forgets a part of it; to be called until nothing is left. Again, it changes nothing.
  ///
  /// @return whether anything may be left
  public boolean forget(UserId person) {
    boolean isClientLeft = requests.forgetClient(person, AT_ONCE) == AT_ONCE;
    boolean isAskerLeft = Retry.whenStale(() -> forgetAsker(person)) == AT_ONCE;
    return isClientLeft || isAskerLeft;
  }

  private int forgetAsker(UserId asker) {
    Instant now = clock.instant();
    List<Versioned<DocumentRequest>> named = requests.namedAfter(asker, AT_ONCE);
    named.forEach(it -> requests.save(RequestChange.silent(it, forgotten(it.value(), now))));
    return named.size();
  }

  private static DocumentRequest forgotten(DocumentRequest request, Instant now) {
    return switch (request.nameless()) {
      case DocumentRequest.Open it -> it.lapsed(now);
      case DocumentRequest.Received it -> it;
      case DocumentRequest.Cancelled it -> it;
      case DocumentRequest.Lapsed it -> it;
    };
  }
}
