package ca.jechemine.payments.application;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.Intent;
import ca.jechemine.payments.domain.StripeEvents.Outcome;
import ca.jechemine.payments.domain.purchase.Entered;
import ca.jechemine.payments.domain.purchase.Offers;
import ca.jechemine.payments.domain.purchase.OnSale;
import ca.jechemine.payments.domain.purchase.Purchase;
import ca.jechemine.payments.domain.purchase.PurchaseId;
import ca.jechemine.payments.domain.purchase.PurchaseState.Paid;
import ca.jechemine.payments.domain.purchase.Purchases;
import ca.jechemine.payments.domain.purchase.ResourceId;
import ca.jechemine.payments.domain.refund.Refund;
import ca.jechemine.payments.domain.stripe.Charge;
import ca.jechemine.payments.domain.stripe.Dispute;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.MoneyAtStripe;
import ca.jechemine.payments.domain.stripe.NewRefund;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.RefundId;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import ca.jechemine.payments.domain.stripe.StripeRefund;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Takes what Stripe tells of the money of purchases (contract 40 §4.2). Each may be told twice,
/// late and in any order: how refunds and disputes stand is asked of Stripe, and that money goes
/// back may be told before that it came. Which purchase it is, the payment says.
public final class SettlePurchase {

  /// What payments of purchases say that they are.
  static final String TYPE = "resource_purchase";

  private static final String DOLLARS = "cad";

  private final Purchases purchases;
  private final Offers offers;
  private final MoneyAtStripe stripe;
  private final InstantSource clock;

  public SettlePurchase(
      Purchases purchases, Offers offers, MoneyAtStripe stripe, InstantSource clock) {
    this.purchases = purchases;
    this.offers = offers;
    this.stripe = stripe;
    this.clock = clock;
  }

  /// Whether that payment is one of a purchase.
  static boolean isOne(PaymentIntent payment) {
    return payment.metadata().get(Metadata.Key.TYPE).filter(TYPE::equals).isPresent();
  }

  /// The money is there. What is not exactly the price, or came for what is paid already, somebody
  /// must look at. What was paid for a resource that was deleted meanwhile goes back at once: there
  /// is nothing to open.
  public Outcome succeeded(PaymentIntent payment, Instant at) {
    Outcome outcome = received(payment, at);
    if (outcome == Outcome.PROCESSED && isGone(payment)) {
      giveBack(payment);
    }
    return outcome;
  }

  private boolean isGone(PaymentIntent payment) {
    return payment
        .metadata()
        .get(Metadata.Key.RESOURCE_ID)
        .filter(HexId::isValid)
        .map(ResourceId::new)
        .flatMap(offers::find)
        .filter(OnSale::isDeleted)
        .isPresent();
  }

  /// All that is left, under a key that the purchase has once; whoever comes again asks for the
  /// same refund.
  void giveBack(PaymentIntent payment) {
    Optional<Purchase> purchase = find(payment).map(Versioned::value).filter(Purchase::isCompleted);
    if (purchase.isEmpty() || !(purchase.get().state() instanceof Paid paid)) {
      return;
    }
    String id = purchase.get().id().value();
    Metadata about =
        Metadata.none()
            .with(Metadata.Key.TYPE, TYPE)
            .with(Metadata.Key.PURCHASE_ID, id)
            .with(Metadata.Key.REFUND_ID, id);
    try {
      StripeRefund refund =
          stripe.refund(
              new NewRefund(payment.id(), purchase.get().price().minus(paid.wentBack()), about),
              IdempotencyKey.refund(id));
      change(payment, it -> Optional.of(refunded(it, refund)));
    } catch (StripeFailure.InvalidRequest notRefundable) {
      // It went back already, or the bank contests it: Stripe tells of either.
    }
  }

  private Outcome received(PaymentIntent payment, Instant at) {
    if (!payment.currency().equals(DOLLARS) || payment.type() == null) {
      return Outcome.STRAY;
    }
    return change(
        payment,
        purchase -> {
          boolean isPaidByOther = purchase.state() instanceof Paid && !isPaidBy(purchase, payment);
          return isPaidByOther || !payment.received().equals(purchase.price())
              ? Optional.empty()
              : Optional.of(Entered.paid(purchase, Intent.of(payment), at, clock.instant()));
        });
  }

  private static boolean isPaidBy(Purchase purchase, PaymentIntent payment) {
    return purchase.atStripe().map(Intent::id).equals(Optional.of(payment.id()));
  }

  /// An attempt failed.
  public Outcome failed(PaymentIntent payment) {
    return change(payment, it -> Optional.of(new Entered(it.failed(payment.id()), List.of())));
  }

  /// It will never be paid by that payment.
  public Outcome canceled(PaymentIntent payment) {
    return change(payment, it -> Optional.of(new Entered(it.canceled(payment.id()), List.of())));
  }

  /// Money of a charge went back: each of its refunds is entered.
  public Outcome refunded(Charge charge) {
    return charge
        .knownPayment()
        .map(it ->
            stripe.refunds(it).stream()
                .map(this::entered)
                .reduce(Outcome.PROCESSED, SettlePurchase::worse))
        .orElse(Outcome.STRAY);
  }

  /// A refund is further, or failed.
  public Outcome refunded(RefundId refund) {
    return entered(stripe.refund(refund));
  }

  /// Enters how that refund stands.
  Outcome entered(StripeRefund refund) {
    return back(refund.knownPayment(), purchase -> refunded(purchase, refund));
  }

  private Entered refunded(Purchase purchase, StripeRefund refund) {
    return Entered.refunded(
        purchase, refund.id().value(), refund.amount(), Refund.isFailed(refund), clock.instant());
  }

  /// A charge is contested, or that is over.
  public Outcome disputed(Dispute told) {
    Dispute dispute = stripe.dispute(told.id());
    return back(
        dispute.knownPayment(), purchase -> Entered.disputed(purchase, dispute, clock.instant()));
  }

  private Outcome back(Optional<PaymentIntentId> id, Function<Purchase, Entered> decision) {
    Optional<PaymentIntent> payment = id.map(stripe::payment).filter(SettlePurchase::isOne);
    if (payment.isEmpty()) {
      return Outcome.STRAY;
    }
    if (payment.get().status() == PaymentIntent.Status.SUCCEEDED) {
      received(payment.get(), clock.instant());
    }
    return change(
        payment.get(),
        purchase ->
            isPaidBy(purchase, payment.get())
                ? Optional.of(decision.apply(purchase))
                : Optional.empty());
  }

  private Outcome change(PaymentIntent payment, Function<Purchase, Optional<Entered>> decision) {
    return Retry.whenStale(() -> {
      Optional<Versioned<Purchase>> read = find(payment);
      Optional<Entered> entered = read.flatMap(it -> decision.apply(it.value()));
      if (entered.isEmpty()) {
        return Outcome.STRAY;
      }
      Purchase next = entered.get().purchase();
      if (!next.equals(read.orElseThrow().value())) {
        purchases.save(read.get(), next, entered.get().entries(), Optional.empty());
      }
      return Outcome.PROCESSED;
    });
  }

  /// The purchase that the payment says it is for.
  private Optional<Versioned<Purchase>> find(PaymentIntent payment) {
    return payment
        .metadata()
        .get(Metadata.Key.PURCHASE_ID)
        .filter(HexId::isValid)
        .map(PurchaseId::new)
        .flatMap(purchases::find);
  }

  private static Outcome worse(Outcome one, Outcome other) {
    return one == Outcome.STRAY ? one : other;
  }
}
