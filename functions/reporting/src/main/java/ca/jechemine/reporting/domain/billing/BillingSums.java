package ca.jechemine.reporting.domain.billing;

import ca.jechemine.kernel.StaleVersion;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// The figures of the days, and of the months, which are those of their days.
public interface BillingSums {

  /// Those of these days.
  RowSums of(Days days);

  /// RowFigures as they are kept.
  ///
  /// @param changes how often they changed: what is written instead of them goes by it
  record Kept(RowSums sums, long changes) {}

  /// Those of a day, as they are kept now.
  Kept kept(LocalDate day);

  /// Those of a month.
  Kept kept(YearMonth month);

  /// What the sessions of a day add up to now.
  RowSums workedOut(LocalDate day);

  /// What the days of a month add up to now.
  RowSums workedOut(YearMonth month);

  /// Keeps other figures of a day.
  ///
  /// @throws StaleVersion when they changed meanwhile
  void replace(LocalDate day, Kept kept, RowSums sums);

  /// Keeps other figures of a month.
  ///
  /// @throws StaleVersion when they changed meanwhile
  void replace(YearMonth month, Kept kept, RowSums sums);

  /// The first and the last day that have sessions or figures; none when nothing is known. What has
  /// no date is of `Tally.UNDATED`, which does not count here.
  List<LocalDate> ends();
}
