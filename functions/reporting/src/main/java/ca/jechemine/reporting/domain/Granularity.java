package ca.jechemine.reporting.domain;

/// How long the spans are that totals are kept for, on Toronto's calendar.
public enum Granularity {
  MINUTE,
  HOUR,
  DAY,
  MONTH,
  QUARTER,
  YEAR,
  /// Always.
  ALL
}
