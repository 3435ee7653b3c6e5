package ca.jechemine.appointments.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Keeps half a day between two words to the client about a guarantee of payment, the first of
/// which comes with the first date (contract 40 §3.3, "within 12 h of another one"): a later one
/// waits. When each is said follows from the appointment alone.
final class GuaranteesApart {

  private static final Duration APART = Duration.ofHours(12);

  private GuaranteesApart() {}

  /// From when on the reminder is to be said; nothing when it is none of the appointment's. The
  /// professional is told when the client is.
  static Optional<Instant> dueAt(Reminder reminder, Appointment appointment) {
    return switch (reminder) {
      case GUARANTEE_DAY_1, GUARANTEE_DAY_2, GUARANTEE_48H_CLIENT -> apart(reminder, appointment);
      case GUARANTEE_48H_PROFESSIONAL -> apart(Reminder.GUARANTEE_48H_CLIENT, appointment);
      case SESSION_72H,
          SESSION_48H,
          UNSCHEDULED_3_DAYS,
          UNSCHEDULED_7_DAYS,
          URGENT_UNSCHEDULED_12H ->
          reminder.dueAt(appointment);
    };
  }

  private static Optional<Instant> apart(Reminder wanted, Appointment appointment) {
    Optional<Instant> last = appointment.milestones().firstScheduled();
    for (Reminder reminder : inOrder(appointment)) {
      Instant due = reminder.dueAt(appointment).orElseThrow();
      Instant at =
          Hold.released(appointment, last.map(it -> Hold.later(due, it.plus(APART))).orElse(due));
      if (reminder == wanted) {
        return Optional.of(at);
      }
      if (!reminder.isOver(due, at)) {
        last = Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static List<Reminder> inOrder(Appointment appointment) {
    return Stream.of(
            Reminder.GUARANTEE_DAY_1, Reminder.GUARANTEE_DAY_2, Reminder.GUARANTEE_48H_CLIENT)
        .filter(it -> it.dueAt(appointment).isPresent())
        .sorted(Comparator.comparing(it -> it.dueAt(appointment).orElseThrow()))
        .toList();
  }
}
