package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.schedule.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What is said in time waits for the morning when it would fall into the night, unless the session
/// is so near that the morning would be too late (P12).
final class Hold {

  /// With less than that until the session, the night does not count.
  private static final Duration NEAR = Duration.ofHours(3);

  private Hold() {}

  /// Whether nothing may be said of the appointment at `now`.
  static boolean isOn(Appointment appointment, Instant now) {
    return QuietHours.cover(now)
        && startAfter(appointment, now).filter(it -> isNear(it, now)).isEmpty();
  }

  /// When what is due at that instant may be said: then, in the morning, or when the session is
  /// near.
  static Instant released(Appointment appointment, Instant due) {
    if (!QuietHours.cover(due)) {
      return due;
    }
    Instant morning = QuietHours.endAfter(due);
    return startAfter(appointment, due)
        .map(it -> later(due, it.minus(NEAR)))
        .filter(it -> it.isBefore(morning))
        .orElse(morning);
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static boolean isNear(Instant start, Instant now) {
    return Duration.between(now, start).compareTo(NEAR) < 0;
  }

  private static Optional<Instant> startAfter(Appointment appointment, Instant instant) {
    return appointment.state() instanceof State.Scheduled it
        ? Optional.of(it.at().start()).filter(start -> start.isAfter(instant))
        : Optional.empty();
  }
}
