package ca.jechemine.payments.application;

import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.Agenda;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.ChargeFailure;
import ca.jechemine.payments.domain.Charging;
import ca.jechemine.payments.domain.Charging.Planned;
import ca.jechemine.payments.domain.Charging.Underway;
import ca.jechemine.payments.domain.Collecting;
import ca.jechemine.payments.domain.Collecting.Step;
import ca.jechemine.payments.domain.Intent;
import ca.jechemine.payments.domain.LinkIssuer;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.PaymentState.Cancelled;
import ca.jechemine.payments.domain.PaymentState.Failed;
import ca.jechemine.payments.domain.PaymentState.Overdue;
import ca.jechemine.payments.domain.PaymentState.Pending;
import ca.jechemine.payments.domain.PaymentState.Processing;
import ca.jechemine.payments.domain.PaymentState.Settled;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.StripeEvents.Outcome;
import ca.jechemine.payments.domain.Wallets;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.NewOffSessionCharge;
import ca.jechemine.payments.domain.stripe.PaymentError;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import ca.jechemine.payments.domain.stripe.StripeFailure.Declined;
import ca.jechemine.payments.domain.stripe.StripeFailure.InvalidRequest;
import ca.jechemine.payments.domain.stripe.StripeFailure.NotFound;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;

/// Does at Stripe what the payment of an appointment waits for: charges what is to be charged,
/// gives up what was begun and never confirmed, and cancels what must not be paid any more. What is
/// to be done stands in the payment; done again, nothing happens twice. Whatever dies on the way is
/// gone on with by whoever is called next.
public final class ActAtStripe {

  private final Payments payments;
  private final Wallets wallets;
  private final ChargeableMethods methods;
  private final SettlePayment settlePayment;
  private final Stripe stripe;
  private final LinkIssuer links;
  private final InstantSource clock;

  public ActAtStripe(
      Payments payments,
      Wallets wallets,
      ChargeableMethods methods,
      SettlePayment settlePayment,
      Stripe stripe,
      LinkIssuer links,
      InstantSource clock) {
    this.payments = payments;
    this.wallets = wallets;
    this.methods = methods;
    this.settlePayment = settlePayment;
    this.stripe = stripe;
    this.links = links;
    this.clock = clock;
  }

  /// Does what there is to do by now.
  ///
  /// @throws StripeFailure when Stripe does not answer: it is to be tried again
  public void act(AppointmentId id) {
    Optional<AppointmentPayment> found = payments.find(id).map(Versioned::value);
    if (found.isEmpty() || !isDue(found.get())) {
      return;
    }
    AppointmentPayment payment = found.get();
    switch (payment.state()) {
      case Cancelled it -> giveUp(payment, Optional.ofNullable(it.abandoned()));
      case Processing it -> giveUp(payment, Optional.of(it.intent()));
      case Pending _, Failed _, Overdue _ -> charge(payment);
      case Settled _ -> {}
    }
  }

  private boolean isDue(AppointmentPayment payment) {
    return Agenda.workAt(payment).filter(it -> !it.isAfter(clock.instant())).isPresent();
  }

  /// What the payer did not confirm is cancelled; what the bank works on is looked at again.
  private void giveUp(AppointmentPayment payment, Optional<Intent> intent) {
    intent.map(it -> stripe.payment(it.id())).ifPresent(it -> settle(payment, ended(it)));
  }

  /// A payment that must not be made: as it is once that was asked for.
  private PaymentIntent ended(PaymentIntent intent) {
    return switch (intent.status()) {
      case REQUIRES_PAYMENT_METHOD, REQUIRES_CONFIRMATION, REQUIRES_ACTION -> canceled(intent);
      case PROCESSING, REQUIRES_CAPTURE, SUCCEEDED, CANCELED -> intent;
    };
  }

  /// Its payer may confirm it at this very moment: then it cannot be cancelled.
  private PaymentIntent canceled(PaymentIntent intent) {
    try {
      return stripe.cancel(intent.id());
    } catch (InvalidRequest meanwhile) {
      return stripe.payment(intent.id());
    }
  }

  private void settle(AppointmentPayment payment, PaymentIntent intent) {
    switch (intent.status()) {
      case CANCELED -> change(payment.id(), (rules, it) -> rules.canceled(it, intent.id()));
      case SUCCEEDED -> succeeded(payment.id(), intent);
      case PROCESSING,
          REQUIRES_CAPTURE,
          REQUIRES_PAYMENT_METHOD,
          REQUIRES_CONFIRMATION,
          REQUIRES_ACTION ->
          change(payment.id(), Collecting::foundUnderWay);
    }
  }

  /// Of money that nobody owes any more the payment is not asked again: Stripe's own event of it is
  /// kept for somebody to look at.
  private void succeeded(AppointmentId id, PaymentIntent intent) {
    if (settlePayment.succeeded(intent, clock.instant()) == Outcome.STRAY) {
      change(id, (rules, it) -> rules.canceled(it, intent.id()));
    }
  }

  private void charge(AppointmentPayment payment) {
    Optional<CustomerId> customer = wallets.find(payment.client()).value().atStripe();
    Optional<Underway> next =
        switch (payment.dunning().charge().orElseThrow()) {
          case Underway it -> Optional.of(it);
          case Planned it -> customer.flatMap(owner -> written(payment, owner, it));
        };
    if (next.isEmpty()) {
      int attempt = payment.dunning().charge().map(Charging::attempt).orElseThrow();
      change(payment.id(), (rules, it) -> rules.unchargeable(it, attempt));
    } else if (isFree(payment)) {
      charge(payment, next.get().payer().or(() -> customer).orElseThrow(), next.get());
    }
  }

  /// What is to be charged, written down before it is.
  private Optional<Underway> written(
      AppointmentPayment payment, CustomerId customer, Planned planned) {
    Optional<Underway> next =
        methods
            .of(payment.means(), customer)
            .map(it ->
                new Underway(
                    planned.attempt(),
                    clock.instant(),
                    it.id(),
                    it.type(),
                    it.agreement().orElse(null),
                    payment.amounts().price(),
                    customer));
    return next.flatMap(
        it -> change(payment.id(), (rules, now) -> rules.charging(now, it)).dunning().underway());
  }

  /// Whether no earlier payment at Stripe can be made any more. One that was, or is under way, is
  /// told by Stripe.
  private boolean isFree(AppointmentPayment payment) {
    return payment
        .openIntent()
        .map(it -> ended(stripe.payment(it.id())))
        .map(it -> it.status() == PaymentIntent.Status.CANCELED)
        .orElse(true);
  }

  private void charge(AppointmentPayment payment, CustomerId customer, Underway charge) {
    AppointmentId id = payment.id();
    try {
      PaymentIntent made =
          found(payment, customer, charge).orElseGet(() -> made(payment, customer, charge));
      switch (made.status()) {
        case SUCCEEDED -> requireExpected(settlePayment.succeeded(made, clock.instant()));
        case PROCESSING, REQUIRES_CAPTURE ->
            change(id, (rules, it) -> rules.charged(it, charge.attempt(), Intent.of(made)));
        case REQUIRES_PAYMENT_METHOD, REQUIRES_CONFIRMATION, REQUIRES_ACTION, CANCELED ->
            failed(
                id,
                charge,
                Optional.of(Intent.of(made)),
                made.lastError().map(ChargeFailure::of).orElse(ChargeFailure.REQUIRES_ACTION));
      }
    } catch (Declined declined) {
      failed(
          id,
          charge,
          declined.payment().map(it -> new Intent(it, charge.amount(), charge.type())),
          ChargeFailure.of(new PaymentError(declined.code(), declined.declineCode().orElse(null))));
    } catch (InvalidRequest | NotFound refused) {
      failed(id, charge, Optional.empty(), ChargeFailure.REFUSED);
    }
  }

  private PaymentIntent made(AppointmentPayment payment, CustomerId customer, Underway charge) {
    return stripe.charge(
        new NewOffSessionCharge(
            customer,
            charge.method(),
            charge.type(),
            charge.amount(),
            BeginPayment.DESCRIPTION,
            charge.mandate(),
            about(payment, charge)),
        IdempotencyKey.offSessionCharge(
            payment.id().value(), charge.amount(), charge.type(), charge.attempt()));
  }

  /// What Stripe made for it although nobody heard of it. Stripe's clock need not be ours.
  private Optional<PaymentIntent> found(
      AppointmentPayment payment, CustomerId customer, Underway charge) {
    boolean isFresh = clock.instant().isBefore(charge.askedAt().plus(IdempotencyKey.TRUSTED));
    return isFresh
        ? Optional.empty()
        : stripe.payments(customer, charge.askedAt().minus(IdempotencyKey.TRUSTED)).stream()
            .filter(it -> isOf(it.metadata(), payment, charge))
            .findFirst();
  }

  private static boolean isOf(Metadata metadata, AppointmentPayment payment, Underway charge) {
    return metadata.get(Metadata.Key.APPOINTMENT_ID).equals(Optional.of(payment.id().value()))
        && metadata.get(Metadata.Key.CHARGE_ATTEMPT).equals(Optional.of(attempt(charge)));
  }

  private static Metadata about(AppointmentPayment payment, Underway charge) {
    return BeginPayment.about(
        payment,
        charge.type(),
        Metadata.none()
            .with(Metadata.Key.CLIENT_ID, payment.client().value())
            .with(Metadata.Key.CHARGE_ATTEMPT, attempt(charge)));
  }

  private static String attempt(Underway charge) {
    return Integer.toString(charge.attempt());
  }

  private void failed(
      AppointmentId id, Underway charge, Optional<Intent> intent, ChargeFailure failure) {
    change(id, (rules, it) -> rules.chargeFailed(it, charge.attempt(), intent, failure));
  }

  private static void requireExpected(Outcome outcome) {
    if (outcome == Outcome.STRAY) {
      throw new IllegalStateException("a charge brought money that is not what is owed");
    }
  }

  private AppointmentPayment change(
      AppointmentId id, BiFunction<Collecting, AppointmentPayment, Step> decision) {
    return Retry.whenStale(() -> {
      Instant now = clock.instant();
      Versioned<AppointmentPayment> read = payments.find(id).orElseThrow();
      Step step = decision.apply(new Collecting(links, now), read.value());
      PaymentChange change = PaymentChange.of(read, step.payment(), now).telling(step.events());
      if (!change.isNothing()) {
        payments.save(change, Optional.empty());
      }
      return step.payment();
    });
  }
}
