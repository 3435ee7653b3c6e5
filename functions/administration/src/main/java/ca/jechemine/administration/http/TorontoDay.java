package ca.jechemine.administration.http;

import ca.jechemine.administration.domain.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Days in America/Toronto.
final class TorontoDay {

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  private TorontoDay() {}

  /// The day on which somebody joined.
  static LocalDate on(Person person) {
    return day(person.joinedAt());
  }

  /// The day that it is at that moment.
  static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, TORONTO);
  }
}
