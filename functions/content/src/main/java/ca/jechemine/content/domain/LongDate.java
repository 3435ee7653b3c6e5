package ca.jechemine.content.domain;

import ca.jechemine.kernel.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// Days as the platform counts and writes them.
public final class LongDate {

  private static final ZoneId PLATFORM = ZoneId.of("America/Toronto");
  private static final List<String> MONTHS =
      List.of(
          "janvier",
          "février",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "août",
          "septembre",
          "octobre",
          "novembre",
          "décembre");

  private LongDate() {}

  /// The day that it is where the platform is, whatever the day in UTC.
  public static LocalDate day(Instant instant) {
    return instant.atZone(PLATFORM).toLocalDate();
  }

  /// « 1er mai 2026 », “May 1, 2026”.
  public static String written(LocalDate day, Language language) {
    return switch (language) {
      case FR ->
          "%s %s %d"
              .formatted(
                  day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth()),
                  MONTHS.get(day.getMonthValue() - 1),
                  day.getYear());
      case EN ->
          "%s %d, %d"
              .formatted(
                  day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                  day.getDayOfMonth(),
                  day.getYear());
    };
  }
}
