package ca.jechemine.payments.application;

import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Booking.Stage;
import ca.jechemine.payments.domain.Intent;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.PaymentState.Cancelled;
import ca.jechemine.payments.domain.PaymentState.Processing;
import ca.jechemine.payments.domain.PaymentState.Settled;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.NewPayment;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Begins, or goes on with, the payment of a session that is over (contract 30 §4). There is one
/// payment at Stripe for an appointment at a time: an open one of the same amount and type is gone
/// on with, any other is cancelled there before the next is made.
public final class BeginPayment {

  /// Neutral: what stands on statements tells nobody of a session, nor with whom.
  static final String DESCRIPTION = "Je chemine";

  private final Payments payments;
  private final Customers customers;
  private final Stripe stripe;
  private final InstantSource clock;

  public BeginPayment(Payments payments, Customers customers, Stripe stripe, InstantSource clock) {
    this.payments = payments;
    this.customers = customers;
    this.stripe = stripe;
    this.clock = clock;
  }

  /// The payment that the payer confirms.
  ///
  /// @param isReused whether it was begun before
  public record Begun(PaymentIntent intent, boolean isReused) {}

  /// Begins it for whoever has an account.
  ///
  /// @throws ca.jechemine.kernel.Refusal when nothing is to be paid, or Stripe takes no such
  ///   payment
  /// @throws ca.jechemine.kernel.StaleVersion when the payment changed since it was read
  public Begun begin(
      Versioned<AppointmentPayment> read,
      Person client,
      MethodType type,
      Metadata payer,
      Receipts<Begun> receipts) {
    AppointmentPayment payment = read.value();
    requirePayable(payment);
    try {
      Optional<PaymentIntent> open =
          payment.openIntent().map(it -> stripe.payment(it.id())).filter(it -> !isOver(it));
      if (open.isPresent() && isOf(open.get(), payment, type) && isTheirs(open.get(), client)) {
        return kept(read, new Begun(open.get(), true), receipts);
      }
      open.ifPresent(it -> stripe.cancel(it.id()));
      return kept(read, new Begun(made(payment, client, type, payer), false), receipts);
    } catch (StripeFailure failure) {
      throw Declines.ofPayment(failure);
    }
  }

  /// Refuses what is not to be paid, or not by its payer.
  private static void requirePayable(AppointmentPayment payment) {
    switch (payment.state()) {
      case Settled _ -> throw Refusals.alreadyPaid();
      case Cancelled _ -> throw Refusals.cancelled();
      default -> {
        if (payment.invoice().closed().isEmpty()) {
          throw payment.booking().stage() == Stage.CANCELLED
              ? Refusals.cancelled()
              : Refusals.notPayableYet();
        }
      }
    }
    if (payment.dunning().underway().isPresent()) {
      throw Refusals.underWay();
    }
    if (payment.professional().isEmpty()) {
      throw Refusals.noProfessional();
    }
    if (payment.amounts().price().cents() <= 0) {
      throw Refusals.nothingToPay();
    }
  }

  /// What is made is told by Stripe soon; until then nothing more is asked of the payer.
  private static boolean isOver(PaymentIntent intent) {
    return switch (intent.status()) {
      case CANCELED -> true;
      case SUCCEEDED -> throw Refusals.alreadyPaid();
      case PROCESSING, REQUIRES_CAPTURE -> throw Refusals.underWay();
      case REQUIRES_PAYMENT_METHOD, REQUIRES_CONFIRMATION, REQUIRES_ACTION -> false;
    };
  }

  private static boolean isOf(PaymentIntent intent, AppointmentPayment payment, MethodType type) {
    return intent.type() == type && intent.amount().equals(payment.amounts().price());
  }

  /// Begun before their account was merged with another one, it is of a customer who is nobody's
  /// any more, and takes no method of theirs.
  private boolean isTheirs(PaymentIntent intent, Person client) {
    return intent.knownCustomer().equals(customers.find(client));
  }

  private PaymentIntent made(
      AppointmentPayment payment, Person client, MethodType type, Metadata payer) {
    return stripe.createPayment(
        new NewPayment(
            customers.of(client),
            payment.amounts().price(),
            type,
            DESCRIPTION,
            about(payment, type, payer)),
        IdempotencyKey.payment(
            payment.id().value(), payment.amounts().price(), type, payment.attempts() + 1));
  }

  static Metadata about(AppointmentPayment payment, MethodType type, Metadata payer) {
    Metadata ids =
        payer
            .with(Metadata.Key.APPOINTMENT_ID, payment.id().value())
            .with(
                Metadata.Key.PROFESSIONAL_ID,
                payment.professional().orElseThrow(Refusals::noProfessional).value());
    return payment
        .booking()
        .start()
        .map(it -> ids.with(Metadata.Key.SESSION_DATE, it.toString()))
        .orElse(ids)
        .with(Metadata.Key.PLATFORM_FEE, Long.toString(payment.amounts().platformFee().cents()))
        .with(Metadata.Key.PROFESSIONAL_PAYOUT, Long.toString(payment.amounts().payout().cents()))
        .with(Metadata.Key.PAYMENT_METHOD, type.paymentMethod());
  }

  private Begun kept(Versioned<AppointmentPayment> read, Begun begun, Receipts<Begun> receipts) {
    AppointmentPayment payment = read.value();
    Instant now = clock.instant();
    Intent intent = Intent.of(begun.intent());
    boolean isKnown = payment.openIntent().equals(Optional.of(intent));
    AppointmentPayment next =
        isKnown && payment.state() instanceof Processing ? payment : payment.begun(intent, now);
    PaymentChange change = PaymentChange.of(read, next, now);
    if (!change.isNothing() || receipts.of(begun).isPresent()) {
      payments.save(change, receipts.of(begun));
    }
    return begun;
  }
}
