package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.CalendarShares;
import ca.jechemine.appointments.domain.CalendarToken;
import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.Professionals;
import ca.jechemine.appointments.domain.Range;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a professional's calendar for whoever has its token (contract 20 §2.39).
public final class ReadCalendar {

  private static final int DAYS_BACK = 30;
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 5;

  private final CalendarShares shares;
  private final Professionals professionals;
  private final Appointments appointments;
  private final InstantSource clock;

  public ReadCalendar(
      CalendarShares shares,
      Professionals professionals,
      Appointments appointments,
      InstantSource clock) {
    this.shares = shares;
    this.professionals = professionals;
    this.appointments = appointments;
    this.clock = clock;
  }

  /// What is in it, by date, and in which language to tell.
  public record Calendar(List<Appointment> scheduled, Language language) {}

  /// The scheduled ones among the professional's first 500 appointments from 30 days ago on;
  /// nothing when the token opens no calendar, or no longer.
  ///
  /// @throws ca.jechemine.kernel.Refusal.TooManyRequests when somebody at that network address
  ///   looked too often
  public Optional<Calendar> behind(String token, String address) {
    shares.countLook(address);
    return CalendarToken.of(token)
        .flatMap(shares::openedBy)
        .flatMap(professionals::find)
        .filter(Professional::isInUse)
        .map(it -> new Calendar(scheduled(it.id()), Language.of(it.language())));
  }

  private List<Appointment> scheduled(UserId professional) {
    Range range = new Range(TorontoTime.day(clock.instant()).minusDays(DAYS_BACK), null);
    List<Appointment> found = new ArrayList<>();
    @Nullable Position next = null;
    for (int read = 0; read < MOST_PAGES && (read == 0 || next != null); read++) {
      Page<Appointment> page =
          appointments.ofProfessional(professional, range, new PageRequest(PAGE, next));
      page.items().stream().filter(it -> it.state() instanceof State.Scheduled).forEach(found::add);
      next = page.next();
    }
    return found;
  }
}
