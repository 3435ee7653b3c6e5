package ca.jechemine.payments.domain.payout;

import ca.jechemine.kernel.Money;

/// Above which amount a second administrator must agree to a payout.
public interface PayoutThreshold {

  /// Where nothing is set.
  Money USUAL = new Money(2_500_00);

  Money current();
}
