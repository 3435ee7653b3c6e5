package ca.jechemine.payments.application;

import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.StripeEvents.Outcome;
import ca.jechemine.payments.domain.refund.MoneyBack;
import ca.jechemine.payments.domain.stripe.Charge;
import ca.jechemine.payments.domain.stripe.Dispute;
import ca.jechemine.payments.domain.stripe.MoneyAtStripe;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.RefundId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Takes what Stripe tells of money that goes back: refunds and disputes (contract 30 §9). What an
/// event holds may be old by now: how the thing stands is asked of Stripe, so that the order in
/// which events come does not count.
public final class SettleReturns {

  private final Payments payments;
  private final PaymentsAtStripe atStripe;
  private final SettleRefund settleRefund;
  private final MoneyAtStripe stripe;
  private final InstantSource clock;

  public SettleReturns(
      Payments payments,
      PaymentsAtStripe atStripe,
      SettleRefund settleRefund,
      MoneyAtStripe stripe,
      InstantSource clock) {
    this.payments = payments;
    this.atStripe = atStripe;
    this.settleRefund = settleRefund;
    this.stripe = stripe;
    this.clock = clock;
  }

  /// Money of a charge went back: each of its refunds is entered.
  public Outcome refunded(Charge charge) {
    return charge
        .knownPayment()
        .map(it ->
            stripe.refunds(it).stream()
                .map(settleRefund::settle)
                .reduce(Outcome.PROCESSED, SettleReturns::worse))
        .orElse(Outcome.STRAY);
  }

  /// A refund is further, or failed.
  public Outcome refunded(RefundId refund) {
    return settleRefund.settle(stripe.refund(refund));
  }

  /// A charge is contested, or that is over.
  public Outcome disputed(Dispute told) {
    Dispute dispute = stripe.dispute(told.id());
    return dispute.knownPayment().map(it -> disputed(dispute, it)).orElse(Outcome.STRAY);
  }

  private Outcome disputed(Dispute dispute, PaymentIntentId money) {
    return Retry.whenStale(() -> {
      Instant now = clock.instant();
      Optional<Versioned<AppointmentPayment>> read = atStripe.of(money, now);
      if (read.isEmpty()) {
        return Outcome.STRAY;
      }
      PaymentChange change = new MoneyBack(read.get(), now).disputed(dispute, money.value());
      if (!change.isNothing()) {
        payments.save(change, Optional.empty());
      }
      return Outcome.PROCESSED;
    });
  }

  private static Outcome worse(Outcome one, Outcome other) {
    return one == Outcome.STRAY ? one : other;
  }
}
