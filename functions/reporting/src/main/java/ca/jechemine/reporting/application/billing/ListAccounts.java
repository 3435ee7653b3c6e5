package ca.jechemine.reporting.application.billing;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.reporting.domain.billing.AccountList;
import ca.jechemine.reporting.domain.billing.AccountLists;
import ca.jechemine.reporting.domain.billing.BilledSession;
import ca.jechemine.reporting.domain.billing.BillingSums;
import ca.jechemine.reporting.domain.billing.Days;
import ca.jechemine.reporting.domain.billing.RowSums;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// What was collected, what is awaited, and what went wrong (contract 30 §16).
public final class ListAccounts {

  private static final Duration PATIENCE = Duration.ofDays(2);
  private static final List<AccountList> TRANSFERS =
      List.of(AccountList.INTERAC_PENDING, AccountList.INTERAC_OVERDUE);

  private final AccountLists lists;
  private final BillingSums sums;
  private final InstantSource clock;

  public ListAccounts(AccountLists lists, BillingSums sums, InstantSource clock) {
    this.lists = lists;
    this.sums = sums;
    this.clock = clock;
  }

  /// The figures that the counts below are told from.
  public RowSums sums() {
    return sums.of(Days.ALL);
  }

  /// One of the lists as a whole, newest first.
  public Page<BilledSession> newest(AccountList list, PageRequest page) {
    return lists.newest(List.of(list), page);
  }

  /// Transfers that are awaited for 48 hours or longer, whether they are overdue already or not,
  /// oldest first.
  public Page<BilledSession> tooLong(PageRequest page) {
    return lists.oldest(TRANSFERS, cutOff(), page);
  }

  /// How many these are: all, without those of the last 48 hours, which are counted.
  public long tooLong(RowSums all) {
    long awaited = TRANSFERS.stream().mapToLong(all::in).sum();
    return awaited - lists.after(TRANSFERS, cutOff());
  }

  private Instant cutOff() {
    return clock.instant().minus(PATIENCE);
  }
}
