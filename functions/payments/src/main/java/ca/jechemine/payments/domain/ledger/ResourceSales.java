package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import java.time.Instant;

/// The posting rules of resources of the library that are sold. All of the price is the platform’s;
/// what goes back is less revenue in the month in which it does. Stripe’s fees are posted from the
/// lines of its balance, as those of sessions.
public final class ResourceSales {

  private ResourceSales() {}

  /// A buyer paid.
  ///
  /// @param payment the id of the payment at Stripe
  public static JournalEntry sold(String payment, Money price, Instant at) {
    return entry(
        MemoCode.PAYMENT, payment, Platform.STRIPE_CLEARING, Platform.RESOURCE_SALES, price, at);
  }

  /// A buyer got so much back.
  ///
  /// @param refund the id of the refund at Stripe
  public static JournalEntry refunded(String refund, Money amount, Instant at) {
    return entry(
        MemoCode.REFUND, refund, Platform.RESOURCE_SALES, Platform.STRIPE_CLEARING, amount, at);
  }

  /// That did not reach the buyer and came back.
  public static JournalEntry refundFailed(String refund, Money amount, Instant at) {
    return entry(
        MemoCode.REFUND_FAILED,
        refund,
        Platform.STRIPE_CLEARING,
        Platform.RESOURCE_SALES,
        amount,
        at);
  }

  /// A buyer’s bank took the money back until the dispute is decided.
  ///
  /// @param dispute the id of the dispute at Stripe
  public static JournalEntry disputed(String dispute, Money amount, Instant at) {
    return entry(
        MemoCode.DISPUTE, dispute, Platform.DISPUTES, Platform.STRIPE_CLEARING, amount, at);
  }

  /// It was decided for the platform.
  public static JournalEntry disputeWon(String dispute, Money amount, Instant at) {
    return entry(
        MemoCode.DISPUTE_WON, dispute, Platform.STRIPE_CLEARING, Platform.DISPUTES, amount, at);
  }

  /// It was decided for the buyer.
  public static JournalEntry disputeLost(String dispute, Money amount, Instant at) {
    return entry(
        MemoCode.DISPUTE_LOST, dispute, Platform.RESOURCE_SALES, Platform.DISPUTES, amount, at);
  }

  private static JournalEntry entry(
      MemoCode memo, String cause, Account debit, Account credit, Money amount, Instant at) {
    Draft draft = new Draft().debit(debit, amount).credit(credit, amount);
    return new JournalEntry(new EntryId(memo, cause), at, draft.lines(), null, null);
  }
}
