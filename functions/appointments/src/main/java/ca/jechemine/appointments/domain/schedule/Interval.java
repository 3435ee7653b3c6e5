package ca.jechemine.appointments.domain.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The time from one instant until another, which is not part of it.
public record Interval(Instant start, Instant end) {

  public Interval {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("an interval ends after it starts");
    }
  }

  /// The time that a session takes.
  public static Interval of(Slot slot) {
    return new Interval(slot.start(), slot.end());
  }

  /// Whether both have a moment in common; one may begin as the other ends.
  public boolean overlaps(Interval other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /// The Toronto days on which it has a moment, in their order.
  public List<LocalDate> days() {
    LocalDate last = TorontoTime.day(end.minusNanos(1));
    return TorontoTime.day(start).datesUntil(last.plusDays(1)).toList();
  }
}
