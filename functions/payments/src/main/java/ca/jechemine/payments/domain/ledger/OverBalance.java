package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.Money;

/// A payout is more than the payable balance: nothing was written.
public final class OverBalance extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Money owed;

  public OverBalance(Money owed) {
    super("a payout is more than the payable balance", null, false, false);
    this.owed = owed;
  }

  /// The payable balance at that moment; nothing, or less, when there is nothing due.
  public Money owed() {
    return owed;
  }
}
