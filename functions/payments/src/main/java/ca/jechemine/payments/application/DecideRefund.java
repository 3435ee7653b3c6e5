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
import ca.jechemine.payments.domain.refund.RefundRefusals;
import ca.jechemine.payments.domain.refund.RefundState;
import ca.jechemine.payments.domain.refund.Refunds;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The second administrator's word on a refund above the threshold. Whoever asked for it has none.
public final class DecideRefund {

  private final Payments payments;
  private final Refunds refunds;
  private final TakeRefunds takeRefunds;
  private final InstantSource clock;

  public DecideRefund(
      Payments payments, Refunds refunds, TakeRefunds takeRefunds, InstantSource clock) {
    this.payments = payments;
    this.refunds = refunds;
    this.takeRefunds = takeRefunds;
    this.clock = clock;
  }

  /// It may go, and goes.
  ///
  /// @throws ca.jechemine.kernel.Refusal when it awaits no approval, or they asked for it themselves
  public Refund approve(Caller caller, RefundKey key) {
    Refund approved =
        Retry.whenStale(() -> {
          Versioned<Refund> read = awaiting(caller, key);
          Refund next = read.value().approved();
          return next.state() instanceof RefundState.ByHand
              ? takeRefunds.made(
                  payment(next), refunds.setAside(next.appointment()), read.with(next))
              : saved(read, next, List.of(new RefundRequested(key.value(), clock.instant())));
        });
    return takeRefunds.further(approved);
  }

  /// It may not: what was set aside for it is free again.
  ///
  /// @throws ca.jechemine.kernel.Refusal when it awaits no approval, or they asked for it themselves
  public Refund decline(Caller caller, RefundKey key) {
    return Retry.whenStale(() -> {
      Versioned<Refund> read = awaiting(caller, key);
      return saved(
          read, read.value().declined(caller.id(), clock.instant()), List.of());
    });
  }

  private Versioned<Refund> awaiting(Caller caller, RefundKey key) {
    Versioned<Refund> read = refunds.find(key).orElseThrow(RefundRefusals::noRefund);
    if (!(read.value().state() instanceof RefundState.AwaitingApproval)) {
      throw RefundRefusals.notAwaiting();
    }
    if (read.value().asker().filter(caller.id()::equals).isPresent()) {
      throw RefundRefusals.ownRequest();
    }
    return read;
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
