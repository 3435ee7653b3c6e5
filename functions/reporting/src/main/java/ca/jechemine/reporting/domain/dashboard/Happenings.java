package ca.jechemine.reporting.domain.dashboard;

import ca.jechemine.reporting.domain.billing.BilledSession;
import java.time.Instant;
import java.util.List;

/// What the dashboard asks, each within bounds that do not grow with the platform.
public interface Happenings {

  /// Who joined, by role and month. A few rows a year.
  List<Headcount> joined();

  /// How many professionals wait to be let in.
  long pendingApprovals();

  /// What happened last since then, newest first.
  List<Activity> lately(Instant since, int limit);

  /// Sessions between these moments for whose payment nothing vouches, soonest first; one a client.
  List<BilledSession> unvouched(Instant from, Instant to, int clients);
}
