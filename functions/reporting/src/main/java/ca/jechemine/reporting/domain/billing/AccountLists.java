package ca.jechemine.reporting.domain.billing;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import java.time.Instant;
import java.util.List;

/// The lists of the accounting. What was just told may be missing for a moment.
public interface AccountLists {

  /// A stretch of these lists together, newest first.
  Page<BilledSession> newest(List<AccountList> lists, PageRequest page);

  /// A stretch of what came into these lists until that moment, oldest first.
  Page<BilledSession> oldest(List<AccountList> lists, Instant until, PageRequest page);

  /// How many sessions came into these lists after that moment.
  long after(List<AccountList> lists, Instant moment);
}
