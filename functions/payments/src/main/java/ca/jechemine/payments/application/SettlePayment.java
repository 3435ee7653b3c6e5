package ca.jechemine.payments.application;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PaymentNotice;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.ChargeFailure;
import ca.jechemine.payments.domain.Collecting;
import ca.jechemine.payments.domain.Collecting.Step;
import ca.jechemine.payments.domain.Intent;
import ca.jechemine.payments.domain.LinkIssuer;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.PaymentState.Settled;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.Received;
import ca.jechemine.payments.domain.StripeEvents.Outcome;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Takes what Stripe tells of payments of appointments: made, failed, or never to be made (contract
/// 30 §9). Each may be told twice, late and in any order.
public final class SettlePayment {

  private static final String DOLLARS = "cad";

  private final Payments payments;
  private final LinkIssuer links;
  private final InstantSource clock;

  public SettlePayment(Payments payments, LinkIssuer links, InstantSource clock) {
    this.payments = payments;
    this.links = links;
    this.clock = clock;
  }

  /// The money is there.
  public Outcome succeeded(PaymentIntent intent, Instant at) {
    if (!intent.currency().equals(DOLLARS) || intent.type() == null) {
      return Outcome.STRAY;
    }
    Received received =
        new Received(intent.received(), at, Intent.of(intent), intent.knownCharge().orElse(null));
    return change(
        intent,
        payment ->
            payment.succeeded(received).map(next -> new Next(next, told(payment, next, intent))));
  }

  /// An attempt failed.
  public Outcome failed(PaymentIntent intent) {
    ChargeFailure failure = intent.lastError().map(ChargeFailure::of).orElse(ChargeFailure.REFUSED);
    return change(intent, payment -> next(collecting().failed(payment, intent.id(), failure)));
  }

  /// It will never be paid.
  public Outcome canceled(PaymentIntent intent) {
    return change(intent, payment -> next(collecting().canceled(payment, intent.id())));
  }

  private Collecting collecting() {
    return new Collecting(links, clock.instant());
  }

  private static Optional<Next> next(Step step) {
    return Optional.of(new Next(step.payment(), step.events()));
  }

  private List<DomainEvent> told(
      AppointmentPayment before, AppointmentPayment next, PaymentIntent intent) {
    boolean isNews = !(before.state() instanceof Settled) && next.state() instanceof Settled;
    boolean isGuest = intent.metadata().get(Metadata.Key.VISITOR_ID).isPresent();
    return isNews && isGuest
        ? List.of(
            new PaymentNotice.GuestPaymentCompleted(
                next.booking().about(), intent.received().cents(), clock.instant()))
        : List.of();
  }

  /// What becomes of a payment, and what is told of it; nothing when it is not known what to make
  /// of it.
  private record Next(AppointmentPayment payment, List<DomainEvent> events) {}

  private Outcome change(
      PaymentIntent intent, Function<AppointmentPayment, Optional<Next>> decision) {
    return Retry.whenStale(() -> {
      Optional<Versioned<AppointmentPayment>> read =
          intent
              .metadata()
              .get(Metadata.Key.APPOINTMENT_ID)
              // Metadata are anybody’s to write who is let in at Stripe.
              .filter(HexId::isValid)
              .map(AppointmentId::new)
              .flatMap(payments::find);
      Optional<Next> next = read.flatMap(it -> decision.apply(it.value()));
      if (next.isEmpty()) {
        return Outcome.STRAY;
      }
      PaymentChange change =
          PaymentChange.of(read.orElseThrow(), next.get().payment(), clock.instant())
              .telling(next.get().events());
      if (!change.isNothing()) {
        payments.save(change, Optional.empty());
      }
      return Outcome.PROCESSED;
    });
  }
}
