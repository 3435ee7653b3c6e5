package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and times as people in Quebec write them, on the calendar and the clock of Toronto.
public final class Days {

  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final DateTimeFormatter FRENCH =
      DateTimeFormatter.ofPattern(" MMMM uuuu", Locale.CANADA_FRENCH);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.CANADA);

  private Days() {}

  /// The day on which that instant is.
  public static Text of(Instant instant) {
    return of(instant.atZone(ZONE).toLocalDate());
  }

  /// That day of the calendar.
  public static Text of(LocalDate day) {
    String number = day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
    return new Text(number + FRENCH.format(day), ENGLISH.format(day));
  }

  /// The day and the time of that instant: `2 mars 2026, 14 h 30` or `March 2, 2026, 2:30 p.m.`
  public static Text withTime(Instant instant) {
    Text day = of(instant);
    Text time = time(instant);
    return new Text(day.fr() + ", " + time.fr(), day.en() + ", " + time.en());
  }

  /// The same within a sentence: `2 mars 2026 à 14 h 30` or `March 2, 2026 at 2:30 p.m.`
  public static Text atTime(Instant instant) {
    Text day = of(instant);
    Text time = time(instant);
    return new Text(day.fr() + " à " + time.fr(), day.en() + " at " + time.en());
  }

  /// The time of that instant: `14 h 30` or `2:30 p.m.`
  public static Text time(Instant instant) {
    LocalTime time = instant.atZone(ZONE).toLocalTime();
    return new Text(french(time), english(time));
  }

  private static String french(LocalTime time) {
    String hour = time.getHour() + "\u00a0h";
    return time.getMinute() == 0 ? hour : hour + "\u00a0" + twoDigits(time.getMinute());
  }

  private static String english(LocalTime time) {
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    String half = time.getHour() < 12 ? "a.m." : "p.m.";
    return hour + ":" + twoDigits(time.getMinute()) + "\u00a0" + half;
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
