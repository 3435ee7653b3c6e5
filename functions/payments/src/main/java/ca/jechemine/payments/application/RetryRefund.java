package ca.jechemine.payments.application;

import ca.jechemine.contracts.PaymentEvent.RefundRequested;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.refund.MoneyBack;
import ca.jechemine.payments.domain.refund.Refund;
import ca.jechemine.payments.domain.refund.RefundChange;
import ca.jechemine.payments.domain.refund.RefundKey;
import ca.jechemine.payments.domain.refund.RefundRefusals;
import ca.jechemine.payments.domain.refund.RefundState;
import ca.jechemine.payments.domain.refund.Refunds;
import ca.jechemine.payments.domain.refund.SetAside;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Tries a refund once more that Stripe did not answer for, or that failed.
public final class RetryRefund {

  private final Payments payments;
  private final Refunds refunds;
  private final TakeRefunds takeRefunds;
  private final AdvanceRefund advanceRefund;
  private final InstantSource clock;

  public RetryRefund(
      Payments payments,
      Refunds refunds,
      TakeRefunds takeRefunds,
      AdvanceRefund advanceRefund,
      InstantSource clock) {
    this.payments = payments;
    this.refunds = refunds;
    this.takeRefunds = takeRefunds;
    this.advanceRefund = advanceRefund;
    this.clock = clock;
  }

  /// The refund after that. What failed is asked for anew; what the bank has is looked at.
  ///
  /// @throws ca.jechemine.kernel.Refusal when there is none, or its money is spent by now
  public Refund retry(RefundKey key) {
    Refund refund =
        Retry.whenStale(() -> {
          Versioned<Refund> read = refunds.find(key).orElseThrow(RefundRefusals::notStuck);
          return read.value().state() instanceof RefundState.Failed ? again(read) : read.value();
        });
    return refund.state() instanceof RefundState.Sent
        ? advanceRefund.advance(key)
        : takeRefunds.further(refund);
  }

  /// What failed is free again and may be spent by now.
  private Refund again(Versioned<Refund> read) {
    Instant now = clock.instant();
    Refund next = read.value().again();
    Versioned<AppointmentPayment> payment =
        payments.find(next.appointment()).orElseThrow(Refusals::noAppointment);
    Versioned<SetAside> aside = refunds.setAside(next.appointment());
    boolean isOwn = payment.value().moneyId().filter(next.moneyId()::equals).isPresent();
    if (isOwn
        && MoneyBack.available(payment.value(), aside.value(), next.moneyId())
                .compareTo(next.amount())
            < 0) {
      throw RefundRefusals.tooMuch();
    }
    refunds.save(
        RefundChange.of(
            new MoneyBack(payment, now).unchanged(),
            aside,
            read.with(next),
            List.of(new RefundRequested(next.key().value(), now))));
    return next;
  }
}
