package ca.jechemine.payments.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.Answers;
import ca.jechemine.payments.domain.Intent;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.purchase.Offers;
import ca.jechemine.payments.domain.purchase.OnSale;
import ca.jechemine.payments.domain.purchase.Purchase;
import ca.jechemine.payments.domain.purchase.PurchaseId;
import ca.jechemine.payments.domain.purchase.PurchaseRefusals;
import ca.jechemine.payments.domain.purchase.PurchaseState.Failed;
import ca.jechemine.payments.domain.purchase.PurchaseState.Paid;
import ca.jechemine.payments.domain.purchase.PurchaseState.Pending;
import ca.jechemine.payments.domain.purchase.Purchases;
import ca.jechemine.payments.domain.purchase.ResourceId;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.NewPayment;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.SavedMethod;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody buys a resource of the library (contract 40 §4.2). The price is what the library told
/// last; a purchase that is open, or failed, at that price is gone on with, at another it is given
/// up and the next one begun. Of several at once one begins it, and all hear of the same payment.
public final class PurchaseResource {

  private final Offers offers;
  private final Purchases purchases;
  private final People people;
  private final Customers customers;
  private final SettlePurchase settlePurchase;
  private final GiveUpPayment giveUpPayment;
  private final Stripe stripe;
  private final Answers answers;
  private final Ids ids;
  private final InstantSource clock;

  public PurchaseResource(
      Offers offers,
      Purchases purchases,
      People people,
      Customers customers,
      SettlePurchase settlePurchase,
      Stripe stripe,
      Answers answers,
      Ids ids,
      InstantSource clock) {
    this.offers = offers;
    this.purchases = purchases;
    this.people = people;
    this.customers = customers;
    this.settlePurchase = settlePurchase;
    this.giveUpPayment = new GiveUpPayment(stripe);
    this.stripe = stripe;
    this.answers = answers;
    this.ids = ids;
    this.clock = clock;
  }

  /// What came of it.
  ///
  /// @param payment what the buyer confirms; null of what is free, which is theirs at once
  public record Bought(Purchase purchase, @Nullable PaymentIntent payment) {}

  /// Buys it.
  ///
  /// @param method a saved method that the buyer will confirm the payment with; a card when they
  ///   name none
  /// @throws Refusal when there is no such resource for them, it is theirs already, the method is
  ///   not theirs, or Stripe takes no such payment
  public Bought purchase(
      Caller caller, ResourceId id, Optional<PaymentMethodId> method, Receipts<Bought> receipts) {
    return Retry.whenStale(() -> {
      OnSale offer =
          offers
              .find(id)
              .filter(it -> it.isFor(caller.role()))
              .orElseThrow(PurchaseRefusals::unknownResource);
      Optional<Versioned<Purchase>> current = purchases.current(caller.id(), id);
      current.map(Versioned::value).ifPresent(PurchaseResource::requireNotOwned);
      try {
        return offer.isFree()
            ? free(caller, offer, current, receipts)
            : begun(caller, offer, current, method, receipts);
      } catch (StripeFailure failure) {
        throw Declines.refusal(failure);
      }
    });
  }

  private static void requireNotOwned(Purchase purchase) {
    if (purchase.isCompleted()) {
      throw purchase.givesAccess() ? PurchaseRefusals.alreadyOwned() : PurchaseRefusals.disputed();
    }
  }

  private Bought free(
      Caller caller,
      OnSale offer,
      Optional<Versioned<Purchase>> current,
      Receipts<Bought> receipts) {
    current.ifPresent(it -> giveUp(it.value()));
    Bought bought = new Bought(next(caller, offer), null);
    purchases.begin(bought.purchase(), current, receipts.of(bought));
    return bought;
  }

  private Purchase next(Caller caller, OnSale offer) {
    return Purchase.begun(new PurchaseId(ids.next()), caller.id(), offer, now());
  }

  private Bought begun(
      Caller caller,
      OnSale offer,
      Optional<Versioned<Purchase>> current,
      Optional<PaymentMethodId> method,
      Receipts<Bought> receipts) {
    Person person = people.find(caller.id()).orElseThrow(Refusals::noAccount);
    CustomerId customer = customers.of(person);
    MethodType type = method.map(it -> own(it, customer).type()).orElse(MethodType.CARD);
    Versioned<Purchase> read =
        current
            .filter(it -> isGoneOnWith(it.value(), offer))
            .orElseGet(() -> begun(caller, offer, current));
    Purchase purchase = read.value();
    Optional<PaymentIntent> known =
        purchase.atStripe().map(it -> stripe.payment(it.id())).map(it -> open(it, type));
    int attempt = attempt(purchase, known);
    PaymentIntent payment =
        known
            .filter(it -> it.status() != PaymentIntent.Status.CANCELED)
            .orElseGet(() -> made(purchase, customer, type, attempt));
    Intent intent = Intent.of(payment);
    boolean isKnown =
        purchase.state() instanceof Pending && purchase.atStripe().equals(Optional.of(intent));
    if (isKnown) {
      Bought bought = new Bought(purchase, payment);
      answers.keep(receipts.of(bought));
      return bought;
    }
    Bought bought = new Bought(purchase.begun(intent, attempt, now()), payment);
    purchases.save(read, bought.purchase(), List.of(), receipts.of(bought));
    return bought;
  }

  /// Somebody else’s method, and one that is nobody’s, do not exist for them.
  private SavedMethod own(PaymentMethodId id, CustomerId customer) {
    try {
      SavedMethod method = stripe.method(id);
      if (method.belongsTo(customer)) {
        return method;
      }
    } catch (StripeFailure.NotFound unknown) {
      throw Refusals.noMethod();
    }
    throw Refusals.noMethod();
  }

  private static boolean isGoneOnWith(Purchase purchase, OnSale offer) {
    return switch (purchase.state()) {
      case Pending _, Failed _ -> purchase.price().equals(offer.price());
      case Paid _ -> false;
    };
  }

  private Versioned<Purchase> begun(
      Caller caller, OnSale offer, Optional<Versioned<Purchase>> current) {
    current.ifPresent(it -> giveUp(it.value()));
    Purchase next = next(caller, offer);
    purchases.begin(next, current, Optional.empty());
    return new Versioned<>(next, 1);
  }

  /// What is given up cannot be paid any more.
  private void giveUp(Purchase purchase) {
    if (!(purchase.state() instanceof Paid)) {
      giveUpPayment.of(purchase).ifPresent(this::requireNotMade);
    }
  }

  /// The payment of a purchase that is gone on with: still open and of that type, or cancelled.
  private PaymentIntent open(PaymentIntent payment, MethodType type) {
    requireNotMade(payment);
    PaymentIntent next = payment.type() == type ? payment : giveUpPayment.ended(payment);
    requireNotMade(next);
    return next;
  }

  /// What is made is entered at once; what the bank works on is waited for.
  private void requireNotMade(PaymentIntent payment) {
    switch (payment.status()) {
      case SUCCEEDED -> {
        settlePurchase.succeeded(payment, clock.instant());
        throw PurchaseRefusals.alreadyOwned();
      }
      case PROCESSING, REQUIRES_CAPTURE -> throw Refusals.underWay();
      case REQUIRES_PAYMENT_METHOD, REQUIRES_CONFIRMATION, REQUIRES_ACTION, CANCELED -> {}
    }
  }

  private static int attempt(Purchase purchase, Optional<PaymentIntent> known) {
    boolean isOver = known.filter(it -> it.status() == PaymentIntent.Status.CANCELED).isPresent();
    return isOver ? purchase.attempt() + 1 : purchase.attempt();
  }

  private PaymentIntent made(Purchase purchase, CustomerId customer, MethodType type, int attempt) {
    Metadata about =
        Metadata.none()
            .with(Metadata.Key.TYPE, SettlePurchase.TYPE)
            .with(Metadata.Key.PURCHASE_ID, purchase.id().value())
            .with(Metadata.Key.RESOURCE_ID, purchase.resource().value())
            .with(Metadata.Key.USER_ID, purchase.buyer().value());
    return stripe.createPayment(
        new NewPayment(customer, purchase.price(), type, BeginPayment.DESCRIPTION, about),
        IdempotencyKey.purchase(purchase.id().value(), type, attempt));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
