package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.appointments.domain.Waitlisting;
import ca.jechemine.appointments.domain.waitlist.WaitlistEntries;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.StaleVersion;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Ends the offers of freed times that nobody answered in time, so that they go on to the next. Of
/// an offer that is answered and ended at the same moment exactly one happens.
public final class ExpireSlotOffers {

  private static final int PAGE = 100;

  /// What one run ends at most; the next one goes on.
  private static final int MOST_PAGES = 50;

  private final WaitlistEntries entries;
  private final Decisions decisions;
  private final InstantSource clock;

  public ExpireSlotOffers(WaitlistEntries entries, Decisions decisions, InstantSource clock) {
    this.entries = entries;
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
      Page<AppointmentId> overdue = entries.endedOffers(now, new PageRequest(PAGE, next));
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
  private boolean expire(AppointmentId overdue) {
    try {
      return decisions
          .decide(
              overdue, Viewer.ADMIN, (appointment, _, now) -> Waitlisting.expire(appointment, now))
          .isNew();
    } catch (StaleVersion busy) {
      return false;
    }
  }
}
