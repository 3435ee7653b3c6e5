package ca.jechemine.reporting.application.billing;

import ca.jechemine.kernel.Retry;
import ca.jechemine.reporting.domain.billing.BillingSums;
import ca.jechemine.reporting.domain.billing.BillingSums.Kept;
import ca.jechemine.reporting.domain.billing.RowSums;
import ca.jechemine.reporting.domain.billing.Tally;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/// Works the figures of all days out again from their sessions, and those of all months from their
/// days, while events arrive: each is written only if it did not change while it was worked out.
/// Doing it again changes nothing.
public final class RebuildBilling {

  private final BillingSums sums;

  public RebuildBilling(BillingSums sums) {
    this.sums = sums;
  }

  /// How many figures were wrong.
  public long rebuild() {
    List<LocalDate> ends = sums.ends();
    Stream<LocalDate> dated =
        ends.isEmpty() ? Stream.empty() : ends.getFirst().datesUntil(ends.getLast().plusDays(1));
    long days =
        Stream.concat(Stream.of(Tally.UNDATED), dated)
            .filter(it -> Retry.whenStale(() -> wasWrong(it)))
            .count();
    Stream<YearMonth> months =
        ends.isEmpty()
            ? Stream.empty()
            : Stream.iterate(
                YearMonth.from(ends.getFirst()),
                it -> !it.isAfter(YearMonth.from(ends.getLast())),
                it -> it.plusMonths(1));
    return days
        + Stream.concat(Stream.of(YearMonth.from(Tally.UNDATED)), months)
            .filter(it -> Retry.whenStale(() -> wasWrong(it)))
            .count();
  }

  private boolean wasWrong(LocalDate day) {
    Kept kept = sums.kept(day);
    RowSums workedOut = sums.workedOut(day);
    if (kept.sums().equals(workedOut)) {
      return false;
    }
    sums.replace(day, kept, workedOut);
    return true;
  }

  private boolean wasWrong(YearMonth month) {
    Kept kept = sums.kept(month);
    RowSums workedOut = sums.workedOut(month);
    if (kept.sums().equals(workedOut)) {
      return false;
    }
    sums.replace(month, kept, workedOut);
    return true;
  }
}
