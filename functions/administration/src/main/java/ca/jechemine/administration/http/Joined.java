package ca.jechemine.administration.http;

import ca.jechemine.administration.domain.Person;
import java.time.LocalDate;
import java.time.ZoneId;

/// The day on which somebody joined, in America/Toronto.
final class Joined {

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  private Joined() {}

  static LocalDate on(Person person) {
    return LocalDate.ofInstant(person.joinedAt(), TORONTO);
  }
}
