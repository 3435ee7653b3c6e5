package ca.jechemine.payments.application;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.Wallets;
import ca.jechemine.payments.domain.plan.Plan;
import ca.jechemine.payments.domain.plan.PlanFixtures;
import ca.jechemine.payments.domain.plan.PlanId;
import ca.jechemine.payments.domain.plan.PlanPrice;
import ca.jechemine.payments.domain.plan.Plans;
import ca.jechemine.payments.domain.stripe.Billing;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.Dispute;
import ca.jechemine.payments.domain.stripe.DisputeId;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.InvoiceId;
import ca.jechemine.payments.domain.stripe.MoneyAtStripe;
import ca.jechemine.payments.domain.stripe.NewPrice;
import ca.jechemine.payments.domain.stripe.NewRefund;
import ca.jechemine.payments.domain.stripe.NewSubscription;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.PriceId;
import ca.jechemine.payments.domain.stripe.RefundId;
import ca.jechemine.payments.domain.stripe.StripeInvoice;
import ca.jechemine.payments.domain.stripe.StripeRefund;
import ca.jechemine.payments.domain.stripe.StripeSubscription;
import ca.jechemine.payments.domain.stripe.StripeSubscriptionId;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One subscription at Stripe, its one invoice and what of that went back; and the one plan.
final class BillingDesk implements Billing, MoneyAtStripe, Plans {

  static final InvoiceId INVOICE = new InvoiceId("in_1");
  static final PaymentIntentId PAYMENT = new PaymentIntentId("pi_plan");

  StripeSubscription subscription = PlanFixtures.stripes(StripeSubscription.Status.INCOMPLETE);
  boolean isPaid;
  final List<StripeRefund> refunds = new ArrayList<>();
  final List<StripeSubscriptionId> cancelled = new ArrayList<>();

  /// Settles subscriptions where nobody has any.
  static SettleSubscription settleSubscription(Instant now) {
    return of(new BillingDesk(), new InMemorySubscriptions(), now);
  }

  /// Settles payments of subscriptions where nobody has any.
  static SettlePlanPayment settlePlanPayment(Instant now) {
    BillingDesk desk = new BillingDesk();
    InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    return new SettlePlanPayment(
        subscriptions, desk, of(desk, subscriptions, now), desk, desk, InstantSource.fixed(now));
  }

  /// Ends subscriptions where nobody has any.
  static EndSubscription endSubscription(Wallets wallets, Instant now) {
    BillingDesk desk = new BillingDesk();
    InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    SettleSubscription settle = of(desk, subscriptions, now);
    return new EndSubscription(
        subscriptions,
        settle,
        new ResolveUnderway(subscriptions, wallets, settle, desk, InstantSource.fixed(now)),
        desk);
  }

  private static SettleSubscription of(
      BillingDesk desk, InMemorySubscriptions subscriptions, Instant now) {
    return new SettleSubscription(
        subscriptions,
        desk,
        desk,
        () -> PlanFixtures.GRACE,
        (_, _) -> {},
        InstantSource.fixed(now));
  }

  @Override
  public StripeSubscription subscription(StripeSubscriptionId id) {
    return subscription;
  }

  @Override
  public List<StripeSubscription> subscriptions(CustomerId customer) {
    return List.of(subscription);
  }

  @Override
  public StripeSubscription cancel(StripeSubscriptionId id) {
    cancelled.add(id);
    return subscription;
  }

  @Override
  public StripeInvoice invoice(InvoiceId id) {
    return new StripeInvoice(
        id,
        isPaid ? "paid" : "open",
        "subscription_create",
        isPaid ? new Money(12_50) : Money.ZERO,
        "cad",
        isPaid ? PlanFixtures.START : null,
        subscription.id(),
        PAYMENT);
  }

  @Override
  public Optional<InvoiceId> invoiceOf(PaymentIntentId payment) {
    return payment.equals(PAYMENT) ? Optional.of(INVOICE) : Optional.empty();
  }

  @Override
  public List<StripeRefund> refunds(PaymentIntentId payment) {
    return List.copyOf(refunds);
  }

  @Override
  public Optional<Versioned<Plan>> find(PlanId id) {
    return Optional.of(new Versioned<>(PlanFixtures.PLAN, 1));
  }

  @Override
  public List<Plan> all() {
    return List.of(PlanFixtures.PLAN);
  }

  @Override
  public PriceId price(NewPrice price) {
    throw unasked();
  }

  @Override
  public StripeSubscription subscribe(NewSubscription subscription, IdempotencyKey key) {
    throw unasked();
  }

  @Override
  public StripeSubscription change(StripeSubscription subscription, PriceId price) {
    throw unasked();
  }

  @Override
  public StripeSubscription endWithPeriod(StripeSubscriptionId id, boolean ends) {
    throw unasked();
  }

  @Override
  public URI portal(CustomerId customer, URI back, String language) {
    throw unasked();
  }

  @Override
  public PaymentIntent payment(PaymentIntentId id) {
    throw unasked();
  }

  @Override
  public StripeRefund refund(NewRefund refund, IdempotencyKey key) {
    throw unasked();
  }

  @Override
  public StripeRefund refund(RefundId id) {
    throw unasked();
  }

  @Override
  public Dispute dispute(DisputeId id) {
    throw unasked();
  }

  @Override
  public void save(Versioned<Plan> read, Plan next, Optional<Receipt> receipt) {
    throw unasked();
  }

  @Override
  public Optional<PriceId> price(PlanPrice price) {
    throw unasked();
  }

  @Override
  public void keep(PlanPrice price, PriceId id) {
    throw unasked();
  }

  private static AssertionError unasked() {
    return new AssertionError("nobody asks that here");
  }
}
