package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.Routing;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.StaleVersion;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Ends the offers that nobody answered in time (contract 20 §5.3). Of an offer that is accepted,
/// refused or ended at the same moment exactly one happens: each is decided anew on what is kept.
public final class ExpireProposals {

  private static final int PAGE = 100;

  /// What one run ends at most; the next one goes on.
  private static final int MOST_PAGES = 50;

  private final Appointments appointments;
  private final Decisions decisions;
  private final InstantSource clock;

  public ExpireProposals(Appointments appointments, Decisions decisions, InstantSource clock) {
    this.appointments = appointments;
    this.decisions = decisions;
    this.clock = clock;
  }

  /// Ends those that are overdue, the longest overdue first.
  ///
  /// @return how many it ended
  public long expire() {
    Instant now = clock.instant();
    long ended = 0;
    @Nullable Position next = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      Page<Appointment> overdue = appointments.endedOffers(now, new PageRequest(PAGE, next));
      ended += overdue.items().stream().filter(this::expire).count();
      next = overdue.next();
      if (next == null) {
        break;
      }
    }
    return ended;
  }

  /// One that others change again and again at this moment is left to the next run, so that those
  /// behind it do not wait for it.
  private boolean expire(Appointment overdue) {
    try {
      return decisions
          .decide(
              overdue.id(),
              Viewer.ADMIN,
              (appointment, _, moment) -> Routing.expire(appointment, moment))
          .isNew();
    } catch (StaleVersion busy) {
      return false;
    }
  }
}
