package ca.jechemine.library.domain.prescription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The wall clock that due dates and nights are told by.
public final class Toronto {

  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final LocalTime NIGHT_FROM = LocalTime.of(21, 0);
  private static final LocalTime NIGHT_UNTIL = LocalTime.of(8, 0);

  private Toronto() {}

  /// The calendar day of that instant.
  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /// When the wall clock shows that.
  static Instant instant(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ZONE).toInstant();
  }

  /// Whether it is night, from 21:00 to 08:00, when nobody is written to (P12).
  public static boolean isNight(Instant instant) {
    LocalTime there = LocalTime.ofInstant(instant, ZONE);
    return there.isBefore(NIGHT_UNTIL) || !there.isBefore(NIGHT_FROM);
  }
}
