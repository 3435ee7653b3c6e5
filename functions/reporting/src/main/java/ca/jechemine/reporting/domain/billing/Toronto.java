package ca.jechemine.reporting.domain.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The wall clock by which days are told (contract 20 §0).
public final class Toronto {

  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private Toronto() {}

  /// The calendar day of that moment.
  public static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  /// The day of that moment as pages are told it: noon UTC of the calendar day (contract 20 §0).
  public static Instant dated(Instant moment) {
    return day(moment).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  /// The first moment of that day.
  public static Instant start(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  /// `2026-06-15 09:30`.
  public static String minute(Instant moment) {
    return TO_THE_MINUTE.format(LocalDateTime.ofInstant(moment, ZONE));
  }
}
