package ca.jechemine.notifications.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// How long a feed keeps its rows (contract 40 §3.6): until the 180th day after the one that they
/// are of is over, by UTC's calendar. Whole days, so that what is unread can be counted by the day,
/// and a day's rows leave the feed together with their count (docs/adr/0042).
public final class FeedDays {

  private static final int KEPT = 180;

  private FeedDays() {}

  /// The day that a moment is of.
  public static LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  /// The oldest day whose rows are still in the feed.
  public static LocalDate oldest(Instant now) {
    return of(now).minusDays(KEPT);
  }

  /// The moment from which rows are in the feed.
  public static Instant start(Instant now) {
    return oldest(now).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /// When the rows of a day leave the feed.
  public static Instant end(LocalDate day) {
    return day.plusDays(KEPT + 1L).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
