package ca.jechemine.payments.application;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.AppointmentCancelled;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PaymentEvent.RefundRequested;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Booking;
import ca.jechemine.payments.domain.Intent;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.PaymentState.Settled;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.refund.CalledOff;
import ca.jechemine.payments.domain.refund.MoneyBack;
import ca.jechemine.payments.domain.refund.Refund;
import ca.jechemine.payments.domain.refund.RefundCause;
import ca.jechemine.payments.domain.refund.RefundChange;
import ca.jechemine.payments.domain.refund.RefundKey;
import ca.jechemine.payments.domain.refund.RefundState;
import ca.jechemine.payments.domain.refund.Refunds;
import ca.jechemine.payments.domain.refund.SetAside;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Gives back what was paid for an appointment that is called off, less what is kept for being late
/// (contract 30 §1.3). Who owes what, the appointments domain has decided; how much came, this one
/// knows. What came outside Stripe is given back by hand: it stands among the refunds.
public final class RefundCancellation {

  private final Payments payments;
  private final Refunds refunds;
  private final InstantSource clock;

  public RefundCancellation(Payments payments, Refunds refunds, InstantSource clock) {
    this.payments = payments;
    this.refunds = refunds;
    this.clock = clock;
  }

  /// The appointment was called off. Told again, nothing more goes back. What is not paid is never
  /// to be from now on: whoever is about to enter that it was, finds that out.
  public void cancelled(AppointmentCancelled event) {
    Retry.whenStale(() -> {
      AppointmentId id = new AppointmentId(event.about().appointmentId());
      Optional<Versioned<AppointmentPayment>> read = payments.find(id);
      if (read.isPresent() && !(read.get().value().state() instanceof Settled)) {
        callOff(read.get(), event);
      } else if (read.isPresent() && refunds.find(RefundKey.ofCancellation(id)).isEmpty()) {
        giveBack(read.get(), event);
      }
      return id;
    });
  }

  private void callOff(Versioned<AppointmentPayment> read, AppointmentCancelled event) {
    AppointmentPayment next = read.value().told(new Booking(event.about()), event.occurredAt());
    PaymentChange change = PaymentChange.of(read, next, clock.instant());
    if (!change.isNothing()) {
      payments.save(change, Optional.empty());
    }
  }

  private void giveBack(Versioned<AppointmentPayment> read, AppointmentCancelled event) {
    Instant now = clock.instant();
    AppointmentPayment next = read.value().told(new Booking(event.about()), event.occurredAt());
    Money fee = new Money(event.feeCents());
    PaymentChange change = new MoneyBack(read, now).kept(next, fee);
    AppointmentPayment payment = change.after().value();
    String moneyId = payment.moneyId().orElseThrow();
    Versioned<SetAside> aside = refunds.setAside(payment.id());
    Settled settled = (Settled) payment.state();
    Money owed = settled.received().amount().minus(fee);
    // What is disputed Stripe refuses to refund; it is asked all the same, so that somebody learns
    // of it and tries again once the dispute is over.
    Money left =
        payment.isDisputed()
            ? settled.received().amount().minus(settled.refunded())
            : MoneyBack.available(payment, aside.value(), moneyId);
    Money amount = owed.compareTo(left) < 0 ? owed : left;
    if (amount.cents() <= 0) {
      if (!change.isNothing()) {
        payments.save(change, Optional.empty());
      }
      return;
    }
    Refund refund = refund(payment, amount, event, now);
    List<DomainEvent> events =
        refund.atStripe().isPresent()
            ? List.of(new RefundRequested(refund.key().value(), now))
            : List.of();
    refunds.save(RefundChange.of(change, aside, Versioned.unsaved(refund), events));
  }

  private static Refund refund(
      AppointmentPayment payment, Money amount, AppointmentCancelled event, Instant now) {
    PaymentIntentId atStripe =
        ((Settled) payment.state()).received().atStripe().map(Intent::id).orElse(null);
    return new Refund(
        RefundKey.ofCancellation(payment.id()),
        payment.id(),
        payment.moneyId().orElseThrow(),
        atStripe,
        amount,
        RefundCause.CANCELLATION,
        null,
        now,
        null,
        new CalledOff(
            event.by(), new Money(event.feeCents()), hours(event.about(), event.occurredAt())),
        1,
        atStripe == null ? new RefundState.ByHand() : new RefundState.Requested(null));
  }

  private static long hours(About about, Instant at) {
    return about.startsAt() == null ? 0 : Duration.between(at, about.startsAt()).toHours();
  }
}
