package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import ca.jechemine.payments.domain.ledger.Account.Share;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The posting rules of a payout. Asking for it takes the amount from the payable balance, so that
/// it is there once; what becomes of it is another entry.
///
/// @param id the payout's own
/// @param cycle in which the debit counts
/// @param reference of a transfer, say
/// @param notes as an administrator wrote them
public record LedgerPayout(
    String id,
    UserId professional,
    Money amount,
    PaymentChannel channel,
    LedgerCycle cycle,
    @Nullable String reference,
    @Nullable String notes) {

  public LedgerPayout {
    if (amount.cents() <= 0) {
      throw new IllegalArgumentException("a payout is of at least one cent");
    }
  }

  /// Without the notes.
  @Override
  public String toString() {
    return "LedgerPayout[" + id + ", " + professional + ", " + amount.cents() + "]";
  }

  /// It is to be made. Posting it is refused when the payable balance is lower.
  public JournalEntry requested(Instant at) {
    return debit(Platform.PAYOUTS_IN_TRANSIT, at);
  }

  /// It was made out of the platform, by an administrator: asked for and sent in one. Posting it is
  /// refused when the payable balance is lower.
  public JournalEntry recorded(Instant at) {
    return debit(channel.source(), at);
  }

  /// What was asked for has gone.
  public JournalEntry sent(Instant at) {
    Draft draft =
        new Draft().debit(Platform.PAYOUTS_IN_TRANSIT, amount).credit(channel.source(), amount);
    return new JournalEntry(id(MemoCode.PAYOUT_SENT), at, draft.lines(), null, null);
  }

  /// What was asked for could not go: it is payable again.
  public JournalEntry failed(Instant at) {
    return restored(MemoCode.PAYOUT_FAILED, Platform.PAYOUTS_IN_TRANSIT, at);
  }

  /// What had gone came back: it is payable again.
  public JournalEntry reversed(Instant at) {
    return restored(MemoCode.PAYOUT_REVERSED, channel.source(), at);
  }

  private JournalEntry debit(Platform from, Instant at) {
    Draft draft = new Draft().debit(payable(), amount).credit(from, amount);
    return new JournalEntry(id(MemoCode.PAYOUT), at, draft.lines(), null, statement(cycle, amount));
  }

  private JournalEntry restored(MemoCode memo, Platform to, Instant at) {
    Draft draft = new Draft().debit(to, amount).credit(payable(), amount);
    return new JournalEntry(
        id(memo), at, draft.lines(), null, statement(LedgerCycle.at(at), Money.ZERO.minus(amount)));
  }

  private Statement statement(LedgerCycle counted, Money payoutAmount) {
    return new Statement.Debit(professional, counted, payoutAmount, channel, reference, notes);
  }

  private Account payable() {
    return new Account.Owed(professional, Share.PAYABLE);
  }

  private EntryId id(MemoCode memo) {
    return new EntryId(memo, id);
  }
}
