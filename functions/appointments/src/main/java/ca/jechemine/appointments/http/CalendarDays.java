package ca.jechemine.appointments.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// How the pages send calendar days and times (contract 20 §0): `YYYY-MM-DD`, an ISO instant of
/// which the UTC day counts, or `Wed May 20 2026`; times as `HH:MM`. Years have four digits, as has
/// the year of the day after.
final class CalendarDays {

  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("EEE MMM dd yyyy", Locale.ENGLISH);
  private static final int LAST_YEAR = 9998;
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

  private CalendarDays() {}

  /// The day that the text names, if it names one.
  static Optional<LocalDate> parse(String text) {
    return day(text)
        .or(() -> instant(text).map(it -> LocalDate.ofInstant(it, ZoneOffset.UTC)))
        .or(() -> english(text));
  }

  /// The first day of a range that begins with the text: of an instant, the first whose noon is not
  /// before it.
  static Optional<LocalDate> first(String text) {
    return day(text)
        .or(() -> instant(text).map(CalendarDays::firstNoonFrom))
        .or(() -> english(text));
  }

  /// The last day of a range that ends with the text. The schedule page names the midnight after
  /// it, as an English date or as an instant; midnight UTC is the day itself, of which the newer
  /// pages speak (contract 20 §2.1).
  static Optional<LocalDate> last(String text) {
    return day(text)
        .or(() -> instant(text).map(CalendarDays::lastNoonUntil))
        .or(() -> english(text).map(it -> it.minusDays(1)));
  }

  private static LocalDate firstNoonFrom(Instant instant) {
    LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
    return noon(day).isBefore(instant) ? day.plusDays(1) : day;
  }

  private static LocalDate lastNoonUntil(Instant instant) {
    LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
    boolean isDay = instant.equals(day.atStartOfDay().toInstant(ZoneOffset.UTC));
    return isDay || !noon(day).isAfter(instant) ? day : day.minusDays(1);
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  private static Optional<LocalDate> day(String text) {
    return attempt(LocalDate::parse, text).filter(it -> isWritten(it.getYear()));
  }

  private static Optional<Instant> instant(String text) {
    return attempt(it -> Instant.parse(it).atOffset(ZoneOffset.UTC), text)
        .filter(it -> isWritten(it.getYear()))
        .map(OffsetDateTime::toInstant);
  }

  private static Optional<LocalDate> english(String text) {
    return attempt(it -> LocalDate.parse(it, ENGLISH), text).filter(it -> isWritten(it.getYear()));
  }

  private static boolean isWritten(int year) {
    return year >= 1 && year <= LAST_YEAR;
  }

  /// The time that the text names, if it names one.
  static Optional<LocalTime> time(String text) {
    return TIME.matcher(text).matches() ? Optional.of(LocalTime.parse(text)) : Optional.empty();
  }

  private static <T> Optional<T> attempt(Function<String, T> reading, String text) {
    try {
      return Optional.of(reading.apply(text));
    } catch (DateTimeException notThatForm) {
      // It may be one of the others.
      return Optional.empty();
    }
  }
}
