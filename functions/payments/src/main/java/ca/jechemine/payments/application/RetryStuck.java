package ca.jechemine.payments.application;

import ca.jechemine.contracts.PaymentEvent.RefundRequested;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.StripeEvents;
import ca.jechemine.payments.domain.StripeEvents.KeptEvent;
import ca.jechemine.payments.domain.StripeEvents.Outcome;
import ca.jechemine.payments.domain.refund.MoneyBack;
import ca.jechemine.payments.domain.refund.Refund;
import ca.jechemine.payments.domain.refund.RefundChange;
import ca.jechemine.payments.domain.refund.RefundKey;
import ca.jechemine.payments.domain.refund.RefundRefusals;
import ca.jechemine.payments.domain.refund.RefundState;
import ca.jechemine.payments.domain.refund.Refunds;
import ca.jechemine.payments.domain.refund.SetAside;
import ca.jechemine.payments.domain.stripe.EventId;
import ca.jechemine.payments.domain.stripe.StripeId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/// Tries once more what is stuck: a refund that Stripe did not answer for or that failed, or what
/// Stripe told and nobody could act upon.
public final class RetryStuck {

  private final Payments payments;
  private final Refunds refunds;
  private final TakeRefunds takeRefunds;
  private final AdvanceRefund advanceRefund;
  private final StripeEvents events;
  private final SettleStripeEvent settleStripeEvent;
  private final InstantSource clock;

  public RetryStuck(
      Payments payments,
      Refunds refunds,
      TakeRefunds takeRefunds,
      AdvanceRefund advanceRefund,
      StripeEvents events,
      SettleStripeEvent settleStripeEvent,
      InstantSource clock) {
    this.payments = payments;
    this.refunds = refunds;
    this.takeRefunds = takeRefunds;
    this.advanceRefund = advanceRefund;
    this.events = events;
    this.settleStripeEvent = settleStripeEvent;
    this.clock = clock;
  }

  /// What it is and how it stands afterwards.
  ///
  /// @param kind `refund` or `stripe_event`
  public record Retried(String id, String kind, String status) {}

  /// Tries it.
  ///
  /// @param id of a refund, or Stripe's of an event
  /// @throws ca.jechemine.kernel.Refusal when there is no such thing, or it cannot be tried
  public Retried retry(String id) {
    if (HexId.isValid(id)) {
      return new Retried(id, "refund", refund(new RefundKey(id)).state().status().code());
    }
    if (StripeId.isValid("evt", id)) {
      String outcome = event(new EventId(id)).name().toLowerCase(Locale.ROOT);
      return new Retried(id, "stripe_event", outcome);
    }
    throw RefundRefusals.notStuck();
  }

  private Outcome event(EventId id) {
    KeptEvent kept = events.find(id).orElseThrow(RefundRefusals::notStuck);
    return kept.outcome() == Outcome.PROCESSED
        ? Outcome.PROCESSED
        : settleStripeEvent.settleAgain(kept);
  }

  private Refund refund(RefundKey key) {
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
    boolean isOwn =
        payment.value().moneyId().filter(next.moneyId()::equals).isPresent();
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
