package ca.jechemine.reporting.domain.billing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What one session adds to the figures of its day.
///
/// @param cell where it is in the billing list; null when that leaves it out
/// @param list which list of the accounting it is in; null when it is in none
public record Tally(
    LocalDate day, @Nullable Cell cell, @Nullable AccountList list, RowFigures figures) {

  /// The day of sessions without a date: before all others.
  public static final LocalDate UNDATED = LocalDate.of(1970, 1, 1);
}
