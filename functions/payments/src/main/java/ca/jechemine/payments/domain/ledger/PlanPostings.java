package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import ca.jechemine.payments.domain.stripe.DisputeId;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.RefundId;
import java.time.Instant;

/// The posting rules of subscriptions: what is paid is the platform's own, and earned when it is
/// paid; what goes back is less earned, when it goes back. They have the ids that the comparison
/// with Stripe's balance expects.
public final class PlanPostings {

  private PlanPostings() {}

  /// An invoice was paid.
  public static JournalEntry paid(PaymentIntentId payment, Money amount, Instant at) {
    return entry(MemoCode.PAYMENT, payment.value(), amount, at);
  }

  /// Some of that went back, or all of it.
  public static JournalEntry refunded(RefundId refund, Money amount, Instant at) {
    return entry(MemoCode.REFUND, refund.value(), Money.ZERO.minus(amount), at);
  }

  /// What went back did not reach its receiver.
  public static JournalEntry refundFailed(RefundId refund, Money amount, Instant at) {
    return entry(MemoCode.REFUND_FAILED, refund.value(), amount, at);
  }

  /// A holder's bank took a payment back until the dispute is decided.
  public static JournalEntry disputed(DisputeId dispute, Money amount, Instant at) {
    return entry(
        MemoCode.DISPUTE,
        dispute.value(),
        new Draft().debit(Platform.DISPUTES, amount).credit(Platform.STRIPE_CLEARING, amount),
        at);
  }

  /// It was decided for the platform.
  public static JournalEntry disputeWon(DisputeId dispute, Money amount, Instant at) {
    return entry(
        MemoCode.DISPUTE_WON,
        dispute.value(),
        new Draft().debit(Platform.STRIPE_CLEARING, amount).credit(Platform.DISPUTES, amount),
        at);
  }

  /// It was decided for the holder: that was not earned.
  public static JournalEntry disputeLost(DisputeId dispute, Money amount, Instant at) {
    return entry(
        MemoCode.DISPUTE_LOST,
        dispute.value(),
        new Draft().debit(Platform.PLAN_REVENUE, amount).credit(Platform.DISPUTES, amount),
        at);
  }

  private static JournalEntry entry(MemoCode memo, String cause, Money earned, Instant at) {
    return entry(
        memo,
        cause,
        new Draft().debit(Platform.STRIPE_CLEARING, earned).credit(Platform.PLAN_REVENUE, earned),
        at);
  }

  private static JournalEntry entry(MemoCode memo, String cause, Draft draft, Instant at) {
    return new JournalEntry(new EntryId(memo, cause), at, draft.lines(), null, null);
  }
}
