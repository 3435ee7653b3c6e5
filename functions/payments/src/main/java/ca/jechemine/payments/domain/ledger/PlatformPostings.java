package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import ca.jechemine.payments.domain.ledger.Account.Share;
import java.time.Instant;

/// The posting rules of money that belongs to no one session: Stripe's fees, transfers to the bank,
/// and what administrators decide.
public final class PlatformPostings {

  private PlatformPostings() {}

  /// Stripe took a fee from the platform's balance, or, negative, gave one back.
  ///
  /// @param cause the id of Stripe's balance transaction
  public static JournalEntry stripeFee(String cause, Money fee, Instant at) {
    EntryId id = new EntryId(MemoCode.STRIPE_FEE, cause);
    Draft draft =
        new Draft().debit(Platform.STRIPE_FEES, fee).credit(Platform.STRIPE_CLEARING, fee);
    return new JournalEntry(id, at, draft.lines(), null, null);
  }

  /// What came that way went to the platform's bank account, or, negative, came back from it.
  public static JournalEntry swept(String cause, PaymentChannel channel, Money sum, Instant at) {
    Draft draft = new Draft().debit(Platform.BANK, sum).credit(channel.clearing(), sum);
    return new JournalEntry(new EntryId(MemoCode.SWEEP, cause), at, draft.lines(), null, null);
  }

  /// An administrator gave a professional so much, or, negative, took it.
  public static JournalEntry adjusted(String cause, UserId professional, Money amount, Instant at) {
    Draft draft =
        new Draft()
            .debit(Platform.ADJUSTMENTS, amount)
            .credit(new Account.Owed(professional, Share.PAYABLE), amount);
    return new JournalEntry(
        new EntryId(MemoCode.ADJUSTMENT, cause),
        at,
        draft.lines(),
        null,
        new Statement.Adjustment(professional, LedgerCycle.at(at), amount));
  }

  /// Two accounts of one client became one: what the one owes, or, negative, has paid in advance,
  /// is the other's. Nothing that was entered before is changed.
  ///
  /// @param cause the id of the account that is given up, with a number: what is entered late is
  ///   moved by an entry of its own
  public static JournalEntry merged(
      String cause, UserId loser, UserId survivor, Money receivable, Instant at) {
    Draft draft =
        new Draft()
            .debit(new Account.Receivable(survivor), receivable)
            .credit(new Account.Receivable(loser), receivable);
    return new JournalEntry(
        new EntryId(MemoCode.ACCOUNTS_MERGED, cause), at, draft.lines(), null, null);
  }

  /// What a client owes beyond any bill, because more went back than had come, is given up. What is
  /// open of a bill is given up by correcting the bill: nothing was earned by it yet.
  public static JournalEntry writtenOff(String cause, UserId client, Money amount, Instant at) {
    Draft draft =
        new Draft()
            .debit(Platform.WRITE_OFFS, amount)
            .credit(new Account.Receivable(client), amount);
    return new JournalEntry(new EntryId(MemoCode.WRITE_OFF, cause), at, draft.lines(), null, null);
  }
}
