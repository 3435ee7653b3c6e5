package ca.jechemine.reporting.application.billing;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.reporting.domain.billing.Asked;
import ca.jechemine.reporting.domain.billing.BilledSession;
import ca.jechemine.reporting.domain.billing.BillingList;
import ca.jechemine.reporting.domain.billing.BillingState;
import ca.jechemine.reporting.domain.billing.BillingSummary;
import ca.jechemine.reporting.domain.billing.BillingSums;
import ca.jechemine.reporting.domain.billing.Days;
import ca.jechemine.reporting.domain.billing.RowStatus;
import ca.jechemine.reporting.domain.billing.RowSums;
import ca.jechemine.reporting.domain.billing.Toronto;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of billing, how many there are, and their sums.
public final class ListBilling {

  private final BillingList list;
  private final BillingSums sums;

  public ListBilling(BillingList list, BillingSums sums) {
    this.list = list;
    this.sums = sums;
  }

  /// A stretch of the list.
  ///
  /// @param total how many rows are meant, on all pages
  /// @param isCapped whether there may be more, which a search did not look at
  public record Listed(Page<BilledSession> page, long total, boolean isCapped) {}

  /// A stretch of what is asked for, after so many rows of it.
  public Listed list(Asked asked, PageRequest page, int skipped) {
    if (asked.days().isEmpty()) {
      return new Listed(nothing(), 0, false);
    }
    if (!asked.text().isEmpty()) {
      BillingList.Found found = list.search(asked, page, skipped);
      return new Listed(found.page(), found.total(), found.isCapped());
    }
    return new Listed(stretch(asked, page, skipped), total(asked), false);
  }

  private Page<BilledSession> stretch(Asked asked, PageRequest page, int skipped) {
    if (skipped == 0) {
      return list.list(asked, page);
    }
    Optional<Position> start = list.after(asked, skipped);
    return start
        .map(it -> list.list(asked, new PageRequest(page.limit(), it)))
        .orElseGet(ListBilling::nothing);
  }

  private static Page<BilledSession> nothing() {
    return new Page<>(List.of(), null);
  }

  /// What stands above the list, of all rows.
  public BillingSummary summary() {
    return BillingSummary.of(sums.of(Days.ALL));
  }

  /// Out of the figures of whole days; of today's sessions those that are still to come are counted
  /// one by one.
  private long total(Asked asked) {
    RowSums all = sums.of(asked.days());
    RowStatus status = asked.status();
    if (status == null) {
      return count(asked, all, null);
    }
    return switch (status) {
      case PAID -> count(asked, all, BillingState.PAID);
      case OVERDUE -> count(asked, all, BillingState.OVERDUE);
      case PROCESSING -> count(asked, all, BillingState.PROCESSING);
      case UPCOMING -> upcoming(asked);
      case PENDING ->
          count(asked, all, BillingState.DUE)
              + count(asked, all, BillingState.SCHEDULED)
              - upcoming(asked);
    };
  }

  private long upcoming(Asked asked) {
    LocalDate today = Toronto.day(asked.now());
    long later =
        asked.days().after(today).isEmpty()
            ? 0
            : count(asked, sums.of(asked.days().after(today)), BillingState.SCHEDULED);
    long stillToday =
        asked.days().contains(today)
            ? list.scheduled(asked.method(), asked.now(), Toronto.start(today.plusDays(1)))
            : 0;
    return later + stillToday;
  }

  private static long count(Asked asked, RowSums sums, @Nullable BillingState state) {
    return sums.over(it ->
            (state == null || it.state() == state)
                && (asked.method() == null || it.method() == asked.method()))
        .count();
  }
}
