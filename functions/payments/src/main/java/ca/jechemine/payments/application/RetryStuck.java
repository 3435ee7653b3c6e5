package ca.jechemine.payments.application;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.payments.domain.StripeEvents;
import ca.jechemine.payments.domain.StripeEvents.KeptEvent;
import ca.jechemine.payments.domain.StripeEvents.Outcome;
import ca.jechemine.payments.domain.payout.PayoutId;
import ca.jechemine.payments.domain.payout.Payouts;
import ca.jechemine.payments.domain.refund.RefundKey;
import ca.jechemine.payments.domain.refund.RefundRefusals;
import ca.jechemine.payments.domain.stripe.EventId;
import ca.jechemine.payments.domain.stripe.StripeId;
import java.util.Locale;

/// Tries once more what is stuck: a refund that Stripe did not answer for or that failed, a payout
/// that it did not answer for, or what it told and nobody could act upon.
public final class RetryStuck {

  private final RetryRefund retryRefund;
  private final Payouts payouts;
  private final SendPayout sendPayout;
  private final StripeEvents events;
  private final SettleStripeEvent settleStripeEvent;

  public RetryStuck(
      RetryRefund retryRefund,
      Payouts payouts,
      SendPayout sendPayout,
      StripeEvents events,
      SettleStripeEvent settleStripeEvent) {
    this.retryRefund = retryRefund;
    this.payouts = payouts;
    this.sendPayout = sendPayout;
    this.events = events;
    this.settleStripeEvent = settleStripeEvent;
  }

  /// What it is and how it stands afterwards.
  ///
  /// @param kind `refund`, `payout` or `stripe_event`
  public record Retried(String id, String kind, String status) {}

  /// Tries it.
  ///
  /// @param id of a refund or a payout, or Stripe's of an event
  /// @throws ca.jechemine.kernel.Refusal when there is no such thing, or it cannot be tried
  public Retried retry(String id) {
    if (HexId.isValid(id)) {
      return ofOurs(id);
    }
    if (StripeId.isValid("evt", id)) {
      String outcome = event(new EventId(id)).name().toLowerCase(Locale.ROOT);
      return new Retried(id, "stripe_event", outcome);
    }
    throw RefundRefusals.notStuck();
  }

  private Retried ofOurs(String id) {
    PayoutId payout = new PayoutId(id);
    if (payouts.find(payout).isPresent()) {
      String status = sendPayout.send(payout, Receipts.none()).state().status().code();
      return new Retried(id, "payout", status);
    }
    return new Retried(id, "refund", retryRefund.retry(new RefundKey(id)).state().status().code());
  }

  private Outcome event(EventId id) {
    KeptEvent kept = events.find(id).orElseThrow(RefundRefusals::notStuck);
    return kept.outcome() == Outcome.PROCESSED
        ? Outcome.PROCESSED
        : settleStripeEvent.settleAgain(kept);
  }
}
