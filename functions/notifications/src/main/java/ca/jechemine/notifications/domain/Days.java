package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days as people in Quebec write them, on the calendar of Toronto.
public final class Days {

  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final DateTimeFormatter FRENCH =
      DateTimeFormatter.ofPattern(" MMMM uuuu", Locale.CANADA_FRENCH);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.CANADA);

  private Days() {}

  /// The day on which that instant is.
  public static Text of(Instant instant) {
    LocalDate day = instant.atZone(ZONE).toLocalDate();
    String number = day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
    return new Text(number + FRENCH.format(day), ENGLISH.format(day));
  }
}
