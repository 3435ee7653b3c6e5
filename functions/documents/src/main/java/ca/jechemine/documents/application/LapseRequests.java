package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.Relations;
import ca.jechemine.documents.domain.RequestChange;
import ca.jechemine.documents.domain.RequestStatus;
import ca.jechemine.documents.domain.Requests;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Ends the requests of professionals who do not accompany a client any more: nobody would read the
/// answer. What the platform asked stays.
public final class LapseRequests {

  /// Some may be open beyond the limit: those of which the answer was lost.
  private static final int MOST = 2 * Requests.MOST_OPEN;

  private final Requests requests;
  private final Relations relations;
  private final InstantSource clock;

  public LapseRequests(Requests requests, Relations relations, InstantSource clock) {
    this.requests = requests;
    this.relations = relations;
    this.clock = clock;
  }

  /// Ends those of the client; again, it changes nothing.
  public void ofClient(UserId client) {
    Retry.whenStale(() -> ofClientOnce(client));
  }

  private int ofClientOnce(UserId client) {
    List<Versioned<DocumentRequest>> open =
        requests
            .ofClient(client, Optional.of(RequestStatus.OPEN), new PageRequest(MOST, null))
            .items();
    Map<UserId, Boolean> accompanies = new HashMap<>();
    int lapsed = 0;
    for (Versioned<DocumentRequest> read : open) {
      if (read.value() instanceof DocumentRequest.Open it
          && it.ask().isOfProfessional()
          && !accompanies.computeIfAbsent(
              it.ask().asker(), asker -> relations.areRelated(asker, client))) {
        requests.save(RequestChange.silent(read, it.lapsed(clock.instant())));
        lapsed++;
      }
    }
    return lapsed;
  }
}
