package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.appointments.domain.Waitlisting;
import ca.jechemine.appointments.domain.matching.DayPart;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.appointments.domain.waitlist.SlotWishes;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A client, or their guardian, waits for a time that becomes free: for a first date, or for an
/// earlier one with the same professional.
public final class JoinWaitlist {

  private static final Text PAST = new Text("déjà passée", "already past");
  private static final Text BEFORE_THE_FIRST =
      new Text("avant le premier jour", "before the first day");
  private static final Text TOO_LATE =
      new Text("un an à l’avance, au plus", "at most a year ahead");

  private final Decisions decisions;

  public JoinWaitlist(Decisions decisions) {
    this.decisions = decisions;
  }

  /// What they wish for. Without a first day from today on, without a last one for
  /// `SlotWishes.USUAL`, without parts of the week in those that the request prefers.
  public record Wish(
      Optional<LocalDate> first, Optional<LocalDate> last, Optional<Set<DayPart>> parts) {

    private SlotWishes from(List<String> preferredAvailability, Instant now) {
      LocalDate today = TorontoTime.day(now);
      LocalDate from = first.filter(it -> it.isAfter(today)).orElse(today);
      LocalDate until = last.orElseGet(() -> from.plus(SlotWishes.USUAL));
      refuseIf(until.isBefore(today), PAST);
      refuseIf(until.isBefore(from), BEFORE_THE_FIRST);
      refuseIf(until.isAfter(today.plus(SlotWishes.LONGEST)), TOO_LATE);
      return new SlotWishes(
          from, until, parts.orElseGet(() -> DayPart.preferred(preferredAvailability)));
    }

    private static void refuseIf(boolean condition, Text reason) {
      if (condition) {
        throw Refusal.invalid("latestDate", reason);
      }
    }
  }

  /// What the appointment became. Again is the same place, with these wishes.
  ///
  /// @throws Refusal.NotFound when there is no such appointment
  /// @throws Refusal.Forbidden when it is not theirs to wait for
  /// @throws Refusal.BadRequest when there is no date to wait for
  /// @throws Refusal.Invalid when the last day is before the first, past, or too far away
  public Decisions.Decided join(Caller caller, AppointmentId id, Wish wish) {
    return decisions.decide(
        caller,
        id,
        (appointment, viewer, now) -> {
          if (viewer != Viewer.CLIENT) {
            throw Refusals.waitlistIsForClients();
          }
          return Waitlisting.join(
              appointment, wish.from(appointment.request().preferredAvailability(), now), now);
        });
  }
}
