package ca.jechemine.appointments.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// When a session is to be held: a calendar day and a time of the Toronto wall clock, to the
/// minute, and how many minutes it lasts.
public record Slot(LocalDate date, LocalTime time, int minutes) {

  /// The longest session: eight hours.
  public static final int LONGEST_MINUTES = 480;

  public Slot {
    if (time.getSecond() != 0 || time.getNano() != 0) {
      throw new IllegalArgumentException("a slot starts at a whole minute");
    }
    if (minutes < 1 || minutes > LONGEST_MINUTES) {
      throw new IllegalArgumentException("a session lasts a minute to eight hours");
    }
  }

  /// When it begins.
  public Instant start() {
    return TorontoTime.instant(LocalDateTime.of(date, time));
  }

  /// When it is over: so many minutes that pass, also over a change of the clock.
  public Instant end() {
    return start().plus(Duration.ofMinutes(minutes));
  }

  /// Whether both take place at some moment; one may begin as the other ends.
  public boolean overlaps(Slot other) {
    return start().isBefore(other.end()) && other.start().isBefore(end());
  }
}
