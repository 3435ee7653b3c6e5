package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.ledger.Account.Platform;
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

  private static JournalEntry entry(MemoCode memo, String cause, Money earned, Instant at) {
    Draft draft =
        new Draft().debit(Platform.STRIPE_CLEARING, earned).credit(Platform.PLAN_REVENUE, earned);
    return new JournalEntry(new EntryId(memo, cause), at, draft.lines(), null, null);
  }
}
