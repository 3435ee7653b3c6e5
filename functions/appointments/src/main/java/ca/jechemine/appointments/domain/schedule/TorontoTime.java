package ca.jechemine.appointments.domain.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// The wall clock that every booking is told in (contract 20 §0).
public final class TorontoTime {

  /// America/Toronto.
  public static final ZoneId ZONE = ZoneId.of("America/Toronto");

  private TorontoTime() {}

  /// The instant at which the wall clock shows that. A time that spring skips is one hour later; of
  /// a time that autumn shows twice, it is the first.
  public static Instant instant(LocalDateTime wallClock) {
    return wallClock.atZone(ZONE).toInstant();
  }

  /// What the wall clock shows at that instant.
  public static LocalDateTime wallClock(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZONE);
  }

  /// The calendar day of that instant.
  public static LocalDate day(Instant instant) {
    return wallClock(instant).toLocalDate();
  }
}
