package ca.jechemine.payments.domain.refund;

import ca.jechemine.kernel.Money;

/// Above which amount a second administrator must agree to a refund.
public interface ApprovalThreshold {

  /// Where nothing is set.
  Money USUAL = new Money(500_00);

  Money current();
}
