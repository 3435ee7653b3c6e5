package ca.jechemine.payments.application;

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
import java.util.Optional;

/// The second administrator turns a refund above the threshold down, or an administrator drops one
/// that was to be given back by hand: what was set aside for it is free again.
public final class DeclineRefund {

  private final Payments payments;
  private final Refunds refunds;
  private final InstantSource clock;

  public DeclineRefund(Payments payments, Refunds refunds, InstantSource clock) {
    this.payments = payments;
    this.refunds = refunds;
    this.clock = clock;
  }

  /// It may not go.
  ///
  /// @param reason why; of what is to be given back by hand it must be said
  /// @throws ca.jechemine.kernel.Refusal when it awaits no approval and is not to be given back by
  ///   hand, or they asked for it themselves
  public Refund decline(Caller caller, RefundKey key, Optional<String> reason) {
    return Retry.whenStale(() -> {
      Instant now = clock.instant();
      Versioned<Refund> read = refunds.find(key).orElseThrow(RefundRefusals::noRefund);
      Refund next =
          read.value().state() instanceof RefundState.ByHand
              ? read.value()
                  .dropped(caller.id(), reason.orElseThrow(RefundRefusals::reasonMissing), now)
              : awaiting(refunds, caller, key).value().declined(caller.id(), now);
      Versioned<AppointmentPayment> payment =
          payments.find(next.appointment()).orElseThrow(Refusals::noAppointment);
      refunds.save(
          RefundChange.of(
              new MoneyBack(payment, now).unchanged(),
              refunds.setAside(next.appointment()),
              read.with(next),
              List.of()));
      return next;
    });
  }

  /// A refund on which they have a word.
  static Versioned<Refund> awaiting(Refunds refunds, Caller caller, RefundKey key) {
    Versioned<Refund> read = refunds.find(key).orElseThrow(RefundRefusals::noRefund);
    if (!(read.value().state() instanceof RefundState.AwaitingApproval)) {
      throw RefundRefusals.notAwaiting();
    }
    if (read.value().asker().filter(caller.id()::equals).isPresent()) {
      throw RefundRefusals.ownRequest();
    }
    return read;
  }
}
