package ca.jechemine.payments.domain.reconciliation;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.payments.domain.stripe.BalanceTransactionId;

/// The differences between Stripe and the ledger that were found, for 90 days.
public interface Drifts {

  /// Those that are there, the latest first.
  Page<Drift> list(PageRequest page);

  /// Keeps one, in place of what was kept of the same line.
  void keep(Drift drift);

  /// It is none any more.
  void settle(BalanceTransactionId line);
}
