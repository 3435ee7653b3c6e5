package ca.jechemine.identity.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// How old somebody is: full years at today's date in Toronto (contract 10 §11.7).
public final class Age {

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final int MAJORITY = 18;
  private static final int OWN_MAIL = 14;

  private Age() {}

  /// The day that it is in Toronto.
  public static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, TORONTO);
  }

  /// In full years.
  public static int of(LocalDate birth, Instant now) {
    return Period.between(birth, today(now)).getYears();
  }

  /// Whether they are not of age. Of whom the birth date is not known, they count as of age.
  public static boolean isMinor(@Nullable LocalDate birth, Instant now) {
    return birth != null && of(birth, now) < MAJORITY;
  }

  /// Whether others read their mail for them.
  public static boolean isUnder14(@Nullable LocalDate birth, Instant now) {
    return birth != null && of(birth, now) < OWN_MAIL;
  }
}
