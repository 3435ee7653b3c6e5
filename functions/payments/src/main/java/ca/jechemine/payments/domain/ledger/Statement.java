package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import org.jspecify.annotations.Nullable;

/// What an entry of the journal says to the professional whose payable balance it changes, and in
/// which cycle it counts.
public sealed interface Statement {

  /// Whose balance.
  UserId professional();

  /// In which cycle it counts.
  LedgerCycle cycle();

  /// By how much the balance rises, or falls when it is negative.
  Money net();

  /// A paid session, or, negative, what was reversed of one.
  ///
  /// @param actNature the session's, as the contract spells it
  record Credit(
      UserId professional,
      LedgerCycle cycle,
      Money gross,
      Money platformFee,
      PaymentChannel channel,
      @Nullable String actNature)
      implements Statement {

    @Override
    public Money net() {
      return gross.minus(platformFee);
    }
  }

  /// A payout, or, negative, one that failed or came back.
  ///
  /// @param reference of a transfer, say
  /// @param notes as an administrator wrote them: they may be personal and are kept sealed
  record Debit(
      UserId professional,
      LedgerCycle cycle,
      Money payoutAmount,
      PaymentChannel channel,
      @Nullable String reference,
      @Nullable String notes)
      implements Statement {

    @Override
    public Money net() {
      return Money.ZERO.minus(payoutAmount);
    }

    /// Without the notes.
    @Override
    public String toString() {
      return "Debit[" + professional + ", " + cycle + ", " + payoutAmount.cents() + "]";
    }
  }

  /// What an administrator gave, or, negative, took.
  record Adjustment(UserId professional, LedgerCycle cycle, Money net) implements Statement {}
}
