package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.Undoing;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.StaleVersion;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Tells the others what professionals answered, once it can be taken back no more, and has
/// requests go on of whose offer nobody is left (docs/adr/0050). That it was told is kept in the
/// transaction that tells it: of two runs at once one tells, and a run that dies leaves the rest to
/// the next.
public final class TellAnswers {

  private static final int PAGE = 100;

  /// What one run tells at most; the next one goes on.
  private static final int MOST_PAGES = 50;

  private final Appointments appointments;
  private final Decisions decisions;
  private final InstantSource clock;

  public TellAnswers(Appointments appointments, Decisions decisions, InstantSource clock) {
    this.appointments = appointments;
    this.decisions = decisions;
    this.clock = clock;
  }

  /// Tells those that are overdue, the longest overdue first, whatever is set now.
  ///
  /// @return of how many appointments it told something
  public long tell() {
    Instant now = clock.instant();
    long told = 0;
    @Nullable Position next = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      Page<Appointment> overdue = appointments.toBeTold(now, new PageRequest(PAGE, next));
      told += overdue.items().stream().filter(this::tell).count();
      next = overdue.next();
      if (next == null) {
        break;
      }
    }
    return told;
  }

  /// One that others change again and again at this moment is left to the next run, so that those
  /// behind it do not wait for it.
  private boolean tell(Appointment overdue) {
    try {
      return decisions
          .decide(
              overdue.id(),
              Viewer.ADMIN,
              (appointment, _, moment) -> Undoing.close(appointment, moment))
          .isNew();
    } catch (StaleVersion busy) {
      return false;
    }
  }
}
