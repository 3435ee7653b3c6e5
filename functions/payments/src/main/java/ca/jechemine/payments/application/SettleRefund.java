package ca.jechemine.payments.application;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.StripeEvents.Outcome;
import ca.jechemine.payments.domain.refund.MoneyBack;
import ca.jechemine.payments.domain.refund.Refund;
import ca.jechemine.payments.domain.refund.RefundCause;
import ca.jechemine.payments.domain.refund.RefundChange;
import ca.jechemine.payments.domain.refund.RefundKey;
import ca.jechemine.payments.domain.refund.RefundState;
import ca.jechemine.payments.domain.refund.Refunds;
import ca.jechemine.payments.domain.refund.SetAside;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.StripeRefund;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Enters what became of a refund at Stripe, whoever made it: the refund, the payment and the books
/// together. Entered again, it changes nothing.
public final class SettleRefund {

  private final Refunds refunds;
  private final Payments payments;
  private final PaymentsAtStripe atStripe;
  private final InstantSource clock;

  public SettleRefund(
      Refunds refunds, Payments payments, PaymentsAtStripe atStripe, InstantSource clock) {
    this.refunds = refunds;
    this.payments = payments;
    this.atStripe = atStripe;
    this.clock = clock;
  }

  /// Enters how that refund stands.
  ///
  /// @return whether it is known whose money that is
  public Outcome settle(StripeRefund refund) {
    return Retry.whenStale(() -> {
      Instant now = clock.instant();
      Optional<Versioned<Refund>> ours = ours(refund);
      Optional<Versioned<AppointmentPayment>> payment = payment(ours, refund, now);
      if (payment.isEmpty() || refund.knownPayment().isEmpty()) {
        return Outcome.STRAY;
      }
      PaymentIntentId money = refund.knownPayment().get();
      Versioned<Refund> read =
          ours.orElseGet(
              () -> Versioned.unsaved(stripes(refund, payment.get().value().id(), money, now)));
      enter(refund, read, payment.get(), money.value(), now);
      return Outcome.PROCESSED;
    });
  }

  private Optional<Versioned<Refund>> ours(StripeRefund refund) {
    Optional<Versioned<Refund>> meant =
        refund
            .metadata()
            .get(Metadata.Key.REFUND_ID)
            .filter(HexId::isValid)
            .map(RefundKey::new)
            .flatMap(refunds::find)
            // Metadata are anybody’s to write who is let in at Stripe.
            .filter(it -> it.value().atStripe().equals(refund.knownPayment()));
    return meant.isPresent() ? meant : refunds.find(RefundKey.ofStripes(refund.id()));
  }

  private Optional<Versioned<AppointmentPayment>> payment(
      Optional<Versioned<Refund>> ours, StripeRefund refund, Instant now) {
    if (ours.isPresent()) {
      return payments.find(ours.get().value().appointment());
    }
    return refund.knownPayment().flatMap(it -> atStripe.of(it, now));
  }

  /// One that somebody made at Stripe.
  private static Refund stripes(
      StripeRefund refund, AppointmentId appointment, PaymentIntentId payment, Instant now) {
    return new Refund(
        RefundKey.ofStripes(refund.id()),
        appointment,
        payment.value(),
        payment,
        refund.amount(),
        RefundCause.STRIPE,
        null,
        now,
        null,
        null,
        1,
        new RefundState.Requested(null));
  }

  private void enter(
      StripeRefund refund,
      Versioned<Refund> read,
      Versioned<AppointmentPayment> payment,
      String moneyId,
      Instant now) {
    Refund next = read.value().told(refund, now);
    MoneyBack back = new MoneyBack(payment, now);
    String id = refund.id().value();
    boolean isEntered =
        payment.value().money().reversals().containsKey(id)
            // An old answer of Stripe's to a repeated call.
            || next.state() instanceof RefundState.Failed;
    PaymentChange change =
        Refund.isFailed(refund)
            ? back.refundFailed(id, moneyId)
            : isEntered ? back.unchanged() : back.refunded(id, moneyId, refund.amount());
    boolean isNews = read.version() == 0 || !next.equals(read.value()) || !change.isNothing();
    if (isNews) {
      Versioned<SetAside> aside = refunds.setAside(next.appointment());
      refunds.save(RefundChange.of(change, aside, read.with(next), List.of()));
    }
  }
}
