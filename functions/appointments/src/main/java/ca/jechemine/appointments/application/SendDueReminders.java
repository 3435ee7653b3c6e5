package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Reminding;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says what is due to be said of appointments (contract 20 §2.35, §2.36, §5.9). That it was said
/// is kept in the transaction that says it: of two runs at once one says it, and a run that dies
/// leaves the rest to the next.
public final class SendDueReminders {

  private static final int PAGE = 100;

  /// What one run looks at most at; the next one goes on, with the longest overdue first.
  private static final int MOST_PAGES = 50;

  private final Appointments appointments;
  private final People people;
  private final Decisions decisions;
  private final InstantSource clock;

  public SendDueReminders(
      Appointments appointments, People people, Decisions decisions, InstantSource clock) {
    this.appointments = appointments;
    this.people = people;
    this.decisions = decisions;
    this.clock = clock;
  }

  /// Says what is due by now.
  ///
  /// @return of how many appointments something was said or passed over
  public long send() {
    Instant now = clock.instant();
    long done = 0;
    @Nullable Position next = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      Page<Appointment> due = appointments.toBeReminded(now, new PageRequest(PAGE, next));
      Map<UserId, Person> clients =
          people.findAll(due.items().stream().map(Appointment::client).distinct().toList());
      done +=
          due.items().stream()
              .filter(it -> !Reminding.isHeld(it, now))
              .filter(it -> remind(it, clients))
              .count();
      next = due.next();
      if (next == null) {
        break;
      }
    }
    return done;
  }

  /// One that others change again and again at this moment is left to the next run.
  private boolean remind(Appointment due, Map<UserId, Person> clients) {
    try {
      return decisions
          .decide(
              due.id(),
              Viewer.ADMIN,
              (appointment, _, moment) ->
                  Reminding.remind(
                      appointment, Optional.ofNullable(clients.get(appointment.client())), moment))
          .isNew();
    } catch (StaleVersion busy) {
      return false;
    }
  }
}
