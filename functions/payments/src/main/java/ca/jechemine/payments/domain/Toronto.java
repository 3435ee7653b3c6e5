package ca.jechemine.payments.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The wall clock that days are told by.
public final class Toronto {

  private static final ZoneId ZONE = ZoneId.of("America/Toronto");

  private Toronto() {}

  /// The calendar day of that instant.
  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }
}
