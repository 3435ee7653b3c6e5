package ca.jechemine.payments.application;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PaymentEvent.RefundRequested;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.refund.MoneyBack;
import ca.jechemine.payments.domain.refund.Refund;
import ca.jechemine.payments.domain.refund.RefundChange;
import ca.jechemine.payments.domain.refund.RefundKey;
import ca.jechemine.payments.domain.refund.RefundState;
import ca.jechemine.payments.domain.refund.Refunds;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The second administrator agrees to a refund above the threshold. Whoever asked for it has no
/// word in it.
public final class ApproveRefund {

  private final Payments payments;
  private final Refunds refunds;
  private final TakeRefunds takeRefunds;
  private final InstantSource clock;

  public ApproveRefund(
      Payments payments, Refunds refunds, TakeRefunds takeRefunds, InstantSource clock) {
    this.payments = payments;
    this.refunds = refunds;
    this.takeRefunds = takeRefunds;
    this.clock = clock;
  }

  /// It may go, and goes.
  ///
  /// @throws ca.jechemine.kernel.Refusal when it awaits no approval, or they asked for it
  ///   themselves
  public Refund approve(Caller caller, RefundKey key) {
    Refund approved =
        Retry.whenStale(() -> {
          Versioned<Refund> read = DeclineRefund.awaiting(refunds, caller, key);
          Refund next = read.value().approved();
          return next.state() instanceof RefundState.ByHand
              ? takeRefunds.made(
                  payment(next), refunds.setAside(next.appointment()), read.with(next))
              : saved(read, next, List.of(new RefundRequested(key.value(), clock.instant())));
        });
    return takeRefunds.further(approved);
  }

  private Refund saved(Versioned<Refund> read, Refund next, List<DomainEvent> events) {
    Instant now = clock.instant();
    refunds.save(
        RefundChange.of(
            new MoneyBack(payment(next), now).unchanged(),
            refunds.setAside(next.appointment()),
            read.with(next),
            events));
    return next;
  }

  private Versioned<AppointmentPayment> payment(Refund refund) {
    return payments.find(refund.appointment()).orElseThrow(Refusals::noAppointment);
  }
}
