package ca.jechemine.appointments.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How the pages send calendar days and times (contract 20 §0): `YYYY-MM-DD`, an ISO instant of
/// which the UTC day counts, or `Wed May 20 2026`; times as `HH:MM`.
final class CalendarDays {

  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("EEE MMM dd yyyy", Locale.ENGLISH);
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

  private CalendarDays() {}

  /// The day that the text names, if it names one.
  static Optional<LocalDate> parse(String text) {
    return Stream.<Function<String, LocalDate>>of(
            LocalDate::parse,
            it -> LocalDate.ofInstant(Instant.parse(it), ZoneOffset.UTC),
            it -> LocalDate.parse(it, ENGLISH))
        .flatMap(it -> attempt(it, text).stream())
        .findFirst();
  }

  /// The time that the text names, if it names one.
  static Optional<LocalTime> time(String text) {
    return TIME.matcher(text).matches() ? Optional.of(LocalTime.parse(text)) : Optional.empty();
  }

  private static Optional<LocalDate> attempt(Function<String, LocalDate> reading, String text) {
    try {
      return Optional.of(reading.apply(text));
    } catch (DateTimeException notThatForm) {
      // It may be one of the others.
      return Optional.empty();
    }
  }
}
