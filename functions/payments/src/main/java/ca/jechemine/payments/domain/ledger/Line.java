package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.Money;

/// An amount on one side of one account. It is never nothing and never negative: what goes the
/// other way stands on the other side.
public record Line(Account account, Side side, Money amount) {

  public Line {
    if (amount.cents() <= 0) {
      throw new IllegalArgumentException("a line of the journal is of at least one cent");
    }
  }

  /// What it adds to the debits, or, negative, to the credits.
  Money debit() {
    return switch (side) {
      case DEBIT -> amount;
      case CREDIT -> Money.ZERO.minus(amount);
    };
  }
}
