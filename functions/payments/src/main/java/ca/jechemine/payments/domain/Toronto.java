package ca.jechemine.payments.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The wall clock that days are told by.
public final class Toronto {

  private static final ZoneId ZONE = ZoneId.of("America/Toronto");

  private static final LocalTime NIGHT_FROM = LocalTime.of(21, 0);
  private static final LocalTime NIGHT_UNTIL = LocalTime.of(8, 0);

  private Toronto() {}

  /// Whether it is night, from 21:00 to 08:00, when nobody is written to (P12).
  public static boolean isNight(Instant instant) {
    LocalTime there = LocalTime.ofInstant(instant, ZONE);
    return there.isBefore(NIGHT_UNTIL) || !there.isBefore(NIGHT_FROM);
  }

  /// The same instant, or when the night is over into which it falls.
  public static Instant afterNight(Instant instant) {
    if (!isNight(instant)) {
      return instant;
    }
    LocalDateTime there = LocalDateTime.ofInstant(instant, ZONE);
    LocalDate morning =
        there.toLocalTime().isBefore(NIGHT_UNTIL)
            ? there.toLocalDate()
            : there.toLocalDate().plusDays(1);
    return morning.atTime(NIGHT_UNTIL).atZone(ZONE).toInstant();
  }

  /// The instant of that day and time; of a time that the clock skips, that of the next one.
  public static Instant instant(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ZONE).toInstant();
  }

  /// The day of that instant as pages are told it: noon UTC of the calendar day (contract 20 §0).
  public static Instant dated(Instant instant) {
    return day(instant).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  /// The calendar day of that instant.
  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }
}
