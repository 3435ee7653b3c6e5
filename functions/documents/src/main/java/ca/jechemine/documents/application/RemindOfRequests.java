package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.Relations;
import ca.jechemine.documents.domain.RequestChange;
import ca.jechemine.documents.domain.Requests;
import ca.jechemine.documents.domain.Toronto;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Reminds clients of the documents that they are asked for. That they were is kept in the
/// transaction that has them told: of two runs at once one tells, and a run that dies leaves the
/// rest to the next. At night nobody is reminded; what is due then waits for the morning.
public final class RemindOfRequests {

  private static final int PAGE = 100;

  /// What one run looks at most at; the next one goes on, with the longest overdue first.
  private static final int MOST_PAGES = 20;

  private final Requests requests;
  private final Relations relations;
  private final InstantSource clock;

  public RemindOfRequests(Requests requests, Relations relations, InstantSource clock) {
    this.requests = requests;
    this.relations = relations;
    this.clock = clock;
  }

  /// Reminds of all that is due by now.
  ///
  /// @return how many requests that were, with those that lapsed
  public long remind() {
    Instant now = clock.instant();
    if (Toronto.isNight(now)) {
      return 0;
    }
    long done = 0;
    for (int page = 0; page < MOST_PAGES; page++) {
      List<Versioned<DocumentRequest>> due = requests.toBeReminded(now, PAGE);
      long handled = due.stream().filter(it -> remind(it, now)).count();
      done += handled;
      if (due.size() < PAGE || handled == 0) {
        break;
      }
    }
    return done;
  }

  private boolean remind(Versioned<DocumentRequest> read, Instant now) {
    if (!(read.value() instanceof DocumentRequest.Open open) || !open.isDue(now)) {
      return false;
    }
    try {
      requests.save(change(read, open, now));
      return true;
    } catch (StaleVersion answeredMeanwhile) {
      // Or another run was quicker. What is still due is so for the next one.
      return false;
    }
  }

  private RequestChange change(
      Versioned<DocumentRequest> read, DocumentRequest.Open open, Instant now) {
    if (open.ask().isOfProfessional()
        && !relations.areRelated(open.ask().asker(), open.ask().client())) {
      return RequestChange.silent(read, open.lapsed(now));
    }
    DocumentRequest.Open reminded = open.reminded(now);
    return new RequestChange(read, reminded, List.of(reminded.reminder(now)));
  }
}
