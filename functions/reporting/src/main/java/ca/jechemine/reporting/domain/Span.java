package ca.jechemine.reporting.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/// A stretch of time that totals are kept for. Days, months, quarters and years are Toronto's;
/// hours and minutes are instants, so that the hour that the clock repeats in November is two, and
/// a day has 23, 24 or 25 of them.
///
/// @param key what it is called; of one granularity, keys sort as time goes
public record Span(Granularity granularity, String key) {

  /// The wall clock that reports go by.
  public static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  /// Always.
  public static final Span ALL = new Span(Granularity.ALL, "ALL");

  /// The one that an instant falls into.
  public static Span of(Granularity granularity, Instant at) {
    LocalDate day = day(at);
    return switch (granularity) {
      case MINUTE -> new Span(granularity, at.truncatedTo(ChronoUnit.MINUTES).toString());
      case HOUR -> new Span(granularity, hour(at).toString());
      case DAY -> new Span(granularity, day.toString());
      case MONTH -> new Span(granularity, YearMonth.from(day).toString());
      case QUARTER ->
          new Span(granularity, day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR));
      case YEAR -> new Span(granularity, Integer.toString(day.getYear()));
      case ALL -> ALL;
    };
  }

  /// The day that it is in Toronto.
  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, TORONTO);
  }

  /// When a minute, hour or day begins.
  ///
  /// @throws IllegalArgumentException of other granularities
  public Instant start() {
    return switch (granularity) {
      case MINUTE, HOUR -> Instant.parse(key);
      case DAY -> start(LocalDate.parse(key));
      case MONTH, QUARTER, YEAR, ALL ->
          throw new IllegalArgumentException("nobody asks when it begins: " + granularity);
    };
  }

  /// The instant at which that day begins.
  public static Instant start(LocalDate day) {
    return day.atStartOfDay(TORONTO).toInstant();
  }

  /// When the hour began. Toronto is whole hours from UTC.
  public static Instant hour(Instant at) {
    return at.truncatedTo(ChronoUnit.HOURS);
  }

  /// The month, quarter or year before the one of that instant.
  ///
  /// @throws IllegalArgumentException of other granularities
  public static Span before(Granularity granularity, Instant at) {
    ZonedDateTime there = at.atZone(TORONTO).withDayOfMonth(1);
    return switch (granularity) {
      case MONTH -> of(granularity, there.minusMonths(1).toInstant());
      case QUARTER -> of(granularity, there.minusMonths(3).toInstant());
      case YEAR -> of(granularity, there.minusYears(1).toInstant());
      case MINUTE, HOUR, DAY, ALL ->
          throw new IllegalArgumentException("no report compares spans of " + granularity);
    };
  }
}
