package ca.jechemine.appointments.domain.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// The night, in which nobody is written to: from 21:00 to 08:00 on the wall clock of Toronto
/// (P12). What falls into it waits for the morning.
public final class QuietHours {

  private static final LocalTime FROM = LocalTime.of(21, 0);
  private static final LocalTime UNTIL = LocalTime.of(8, 0);

  private QuietHours() {}

  /// Whether that instant falls into it.
  public static boolean cover(Instant instant) {
    LocalTime there = TorontoTime.wallClock(instant).toLocalTime();
    return there.isBefore(UNTIL) || !there.isBefore(FROM);
  }

  /// The day that begins with the end of the night into which that instant falls.
  public static LocalDate dayAfter(Instant instant) {
    LocalDateTime there = TorontoTime.wallClock(instant);
    return there.toLocalTime().isBefore(UNTIL)
        ? there.toLocalDate()
        : there.toLocalDate().plusDays(1);
  }

  /// When the night is over into which that instant falls.
  public static Instant endAfter(Instant instant) {
    return TorontoTime.instant(dayAfter(instant).atTime(UNTIL));
  }
}
