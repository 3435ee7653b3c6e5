package ca.jechemine.payments.application;

import ca.jechemine.contracts.PaymentEvent.RefundRequested;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.PaymentState.Cancelled;
import ca.jechemine.payments.domain.PaymentState.Due;
import ca.jechemine.payments.domain.PaymentState.Settled;
import ca.jechemine.payments.domain.StripeEvents.Outcome;
import ca.jechemine.payments.domain.refund.MoneyBack;
import ca.jechemine.payments.domain.refund.Refund;
import ca.jechemine.payments.domain.refund.RefundCause;
import ca.jechemine.payments.domain.refund.RefundChange;
import ca.jechemine.payments.domain.refund.RefundKey;
import ca.jechemine.payments.domain.refund.RefundState;
import ca.jechemine.payments.domain.refund.Refunds;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Gives back what came for an appointment that is paid already, or of which nothing is owed any
/// more: all of it, without anybody's doing. Other money that nobody knows stays for somebody to
/// look at.
public final class GiveStrayBack {

  private final PaymentsAtStripe atStripe;
  private final Refunds refunds;
  private final InstantSource clock;

  public GiveStrayBack(PaymentsAtStripe atStripe, Refunds refunds, InstantSource clock) {
    this.atStripe = atStripe;
    this.refunds = refunds;
    this.clock = clock;
  }

  /// That money came and could not be taken. Told again, nothing more goes back.
  public Outcome giveBack(PaymentIntent payment) {
    if (payment.received().cents() <= 0 || !payment.currency().equals("cad")) {
      return Outcome.STRAY;
    }
    return Retry.whenStale(() -> {
      Optional<Versioned<AppointmentPayment>> read =
          atStripe.read(payment).filter(it -> isOwedNothing(it.value(), payment));
      if (read.isEmpty()) {
        return Outcome.STRAY;
      }
      if (refunds.find(RefundKey.ofStray(payment.id())).isEmpty()) {
        open(read.get(), payment);
      }
      return Outcome.PROCESSED;
    });
  }

  private static boolean isOwedNothing(AppointmentPayment payment, PaymentIntent money) {
    return switch (payment.state()) {
      case Cancelled _ -> true;
      case Settled it ->
          it.received().atStripe().filter(by -> by.id().equals(money.id())).isEmpty();
      case Due _ -> false;
    };
  }

  private void open(Versioned<AppointmentPayment> read, PaymentIntent payment) {
    Instant now = clock.instant();
    Refund refund =
        new Refund(
            RefundKey.ofStray(payment.id()),
            read.value().id(),
            payment.id().value(),
            payment.id(),
            payment.received(),
            RefundCause.STRAY,
            null,
            now,
            null,
            null,
            1,
            new RefundState.Requested(null));
    refunds.save(
        RefundChange.of(
            new MoneyBack(read, now).arrived(payment),
            refunds.setAside(read.value().id()),
            Versioned.unsaved(refund),
            List.of(new RefundRequested(refund.key().value(), now))));
  }
}
