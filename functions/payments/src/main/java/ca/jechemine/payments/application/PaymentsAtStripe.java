package ca.jechemine.payments.application;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.refund.MoneyBack;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.MoneyAtStripe;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The payments of appointments by what they are at Stripe. That money goes back may be told before
/// that it came: then it is looked up at Stripe and entered first.
public final class PaymentsAtStripe {

  private final Payments payments;
  private final SettlePayment settlePayment;
  private final MoneyAtStripe stripe;
  private final InstantSource clock;

  public PaymentsAtStripe(
      Payments payments, SettlePayment settlePayment, MoneyAtStripe stripe, InstantSource clock) {
    this.payments = payments;
    this.settlePayment = settlePayment;
    this.stripe = stripe;
    this.clock = clock;
  }

  /// The payment of which the books have that money. Empty when it is none of an appointment's, or
  /// nothing came.
  ///
  /// @param at when it was told of
  public Optional<Versioned<AppointmentPayment>> of(PaymentIntentId id, Instant at) {
    Optional<Versioned<AppointmentPayment>> known =
        payments.findByIntent(id).filter(it -> has(it.value(), id));
    if (known.isPresent()) {
      return known;
    }
    PaymentIntent intent = stripe.payment(id);
    if (intent.status() != PaymentIntent.Status.SUCCEEDED) {
      return Optional.empty();
    }
    settlePayment.succeeded(intent, at);
    return entered(intent);
  }

  /// The payment of the appointment that the money says it is for, owed or not.
  Optional<Versioned<AppointmentPayment>> read(PaymentIntent intent) {
    return appointment(intent).flatMap(payments::find);
  }

  private Optional<Versioned<AppointmentPayment>> entered(PaymentIntent intent) {
    return appointment(intent).flatMap(id -> Retry.whenStale(() -> entered(id, intent)));
  }

  private static Optional<AppointmentId> appointment(PaymentIntent intent) {
    return intent
        .metadata()
        .get(Metadata.Key.APPOINTMENT_ID)
        .filter(HexId::isValid)
        .map(AppointmentId::new);
  }

  private Optional<Versioned<AppointmentPayment>> entered(AppointmentId id, PaymentIntent intent) {
    Optional<Versioned<AppointmentPayment>> read = payments.find(id);
    if (read.isEmpty() || has(read.get().value(), intent.id())) {
      return read;
    }
    PaymentChange change = new MoneyBack(read.get(), clock.instant()).arrived(intent);
    if (change.isNothing()) {
      return read;
    }
    payments.save(change, Optional.empty());
    return payments.find(id);
  }

  private static boolean has(AppointmentPayment payment, PaymentIntentId id) {
    return payment.money().payments().containsKey(id.value())
        || payment.moneyId().equals(Optional.of(id.value()));
  }
}
