package ca.jechemine.payments.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Who may pay for whom: everybody for themself, and a guardian for a minor of theirs until the
/// eighteenth birthday in Toronto. Asked anew each time (contract 10 §4.7).
public final class Guardianship {

  private static final int MAJORITY = 18;

  private Guardianship() {}

  /// Whether the caller may act for that client.
  public static boolean mayActFor(UserId caller, Person client, Instant now) {
    return client.id().equals(caller)
        || (client.guardianId().filter(caller::equals).isPresent() && isMinor(client, now));
  }

  private static boolean isMinor(Person client, Instant now) {
    return client.dateOfBirth() != null
        && ChronoUnit.YEARS.between(client.dateOfBirth(), Toronto.day(now)) < MAJORITY;
  }
}
