package ca.jechemine.payments.application;

import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.refund.MoneyBack;
import ca.jechemine.payments.domain.refund.Refund;
import ca.jechemine.payments.domain.refund.RefundChange;
import ca.jechemine.payments.domain.refund.RefundState.Requested;
import ca.jechemine.payments.domain.refund.Refunds;
import ca.jechemine.payments.domain.refund.SetAside;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// What follows at once from a refund that is decided: Stripe is asked while the administrator
/// waits, and what was done by hand is entered.
public final class TakeRefunds {

  private final Refunds refunds;
  private final AdvanceRefund advanceRefund;
  private final InstantSource clock;

  public TakeRefunds(Refunds refunds, AdvanceRefund advanceRefund, InstantSource clock) {
    this.refunds = refunds;
    this.advanceRefund = advanceRefund;
    this.clock = clock;
  }

  /// The refund after Stripe was asked. When Stripe does not answer it stays as it is: it is
  /// decided, and goes on without anybody.
  Refund further(Refund refund) {
    if (!(refund.state() instanceof Requested)) {
      return refund;
    }
    try {
      return advanceRefund.advance(refund.key());
    } catch (StripeFailure later) {
      if (!later.isWorthTryingAgain()) {
        throw later;
      }
      return refund;
    }
  }

  /// Enters what somebody gave back outside Stripe.
  Refund made(
      Versioned<AppointmentPayment> payment, Versioned<SetAside> aside, Versioned<Refund> refund) {
    Instant now = clock.instant();
    Refund made = refund.value().made(now);
    refunds.save(
        RefundChange.of(
            new MoneyBack(payment, now).refunded(made.key().value(), made.moneyId(), made.amount()),
            aside,
            refund.with(made),
            List.of()));
    return made;
  }
}
