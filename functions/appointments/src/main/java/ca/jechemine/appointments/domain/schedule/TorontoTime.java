package ca.jechemine.appointments.domain.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

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

  /// Whether the wall clock ever shows that: each spring it skips an hour.
  public static boolean shows(LocalDateTime wallClock) {
    return !ZONE.getRules().getValidOffsets(wallClock).isEmpty();
  }

  /// The first instant at which the wall clock shows that or, where spring skips it, the one at
  /// which it has gone past it.
  public static Instant reached(LocalDateTime wallClock) {
    ZoneOffsetTransition change = ZONE.getRules().getTransition(wallClock);
    return change != null && change.isGap() ? change.getInstant() : instant(wallClock);
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
