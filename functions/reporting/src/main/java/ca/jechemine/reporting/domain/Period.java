package ca.jechemine.reporting.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// What a report covers (contract 30 §14): a week of seven times 24 hours up to now, or a calendar
/// month, quarter or year of Toronto up to now.
public enum Period {
  WEEK("week"),
  MONTH("month"),
  QUARTER("quarter"),
  YEAR("year");

  private final String code;

  Period(String code) {
    this.code = code;
  }

  /// As requests spell it.
  public String code() {
    return code;
  }

  /// The one of that code; a month when there is none.
  public static Period of(Optional<String> code) {
    return code.flatMap(
            it -> Stream.of(values()).filter(period -> period.code.equals(it)).findFirst())
        .orElse(MONTH);
  }

  /// The spans that totals are kept for; empty of a week, which begins at any minute.
  public Optional<Granularity> granularity() {
    return switch (this) {
      case WEEK -> Optional.empty();
      case MONTH -> Optional.of(Granularity.MONTH);
      case QUARTER -> Optional.of(Granularity.QUARTER);
      case YEAR -> Optional.of(Granularity.YEAR);
    };
  }
}
