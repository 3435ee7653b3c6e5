package ca.jechemine.payments.application;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.payments.domain.payout.Payout;
import ca.jechemine.payments.domain.payout.PayoutStatus;
import ca.jechemine.payments.domain.payout.Payouts;

/// The payouts, for administrators: what waits for approval, what is stuck, what became of the
/// rest.
public final class ListPayouts {

  private final Payouts payouts;

  public ListPayouts(Payouts payouts) {
    this.payouts = payouts;
  }

  /// Those that stand so, the latest first.
  public Page<Payout> standing(PayoutStatus status, PageRequest page) {
    return payouts.standing(status, page);
  }
}
