package ca.jechemine.payments.application;

import ca.jechemine.contracts.SubscriptionEvent.SubscriptionPaid;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionRefunded;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.application.SettleSubscription.Settled;
import ca.jechemine.payments.domain.StripeEvents.Outcome;
import ca.jechemine.payments.domain.ledger.PlanPostings;
import ca.jechemine.payments.domain.plan.Plan;
import ca.jechemine.payments.domain.plan.Plans;
import ca.jechemine.payments.domain.plan.Subscription;
import ca.jechemine.payments.domain.plan.Subscriptions;
import ca.jechemine.payments.domain.stripe.Billing;
import ca.jechemine.payments.domain.stripe.Dispute;
import ca.jechemine.payments.domain.stripe.InvoiceId;
import ca.jechemine.payments.domain.stripe.MoneyAtStripe;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.StripeInvoice;
import ca.jechemine.payments.domain.stripe.StripeRefund;
import ca.jechemine.payments.domain.stripe.StripeSubscriptionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Enters what subscriptions are paid, and what of it goes back, into the ledger: once for each
/// payment and each refund, whoever tells of it and how often.
public final class SettlePlanPayment {

  private static final String DOLLARS = "cad";
  private static final Text UNNAMED = new Text("Forfait", "Plan");

  private final Subscriptions subscriptions;
  private final Plans plans;
  private final SettleSubscription settleSubscription;
  private final Billing billing;
  private final MoneyAtStripe money;
  private final InstantSource clock;

  public SettlePlanPayment(
      Subscriptions subscriptions,
      Plans plans,
      SettleSubscription settleSubscription,
      Billing billing,
      MoneyAtStripe money,
      InstantSource clock) {
    this.subscriptions = subscriptions;
    this.plans = plans;
    this.settleSubscription = settleSubscription;
    this.billing = billing;
    this.money = money;
    this.clock = clock;
  }

  /// A payment of which there is no other trace here succeeded, failed, or went back.
  ///
  /// @return empty when it pays no invoice
  public Optional<Outcome> payment(PaymentIntentId payment) {
    return billing.invoiceOf(payment).map(this::invoice);
  }

  /// An invoice was paid, or could not be.
  public Outcome invoice(InvoiceId id) {
    StripeInvoice invoice = billing.invoice(id);
    Optional<Settled> settled = invoice.ofSubscription().flatMap(settleSubscription::settled);
    if (settled.isEmpty() || !invoice.currency().equals(DOLLARS)) {
      return Outcome.STRAY;
    }
    if (invoice.isPaid() && invoice.knownPayment().isPresent() && invoice.paid().cents() > 0) {
      Subscription subscription = settled.get().subscription();
      PaymentIntentId payment = invoice.knownPayment().get();
      paid(subscription, invoice, payment);
      for (StripeRefund refund : money.refunds(payment)) {
        refunded(subscription, payment, refund);
      }
    }
    return Outcome.PROCESSED;
  }

  /// A payment is contested, or that is over. Access is away while the money is, and comes back
  /// with it; a subscription of which a bank decides for its holder is over, and nothing is billed
  /// any more. How the dispute stands is asked of Stripe, so that the order does not count.
  public Outcome disputed(Dispute told) {
    Dispute dispute = money.dispute(told.id());
    Optional<InvoiceId> invoice = dispute.knownPayment().flatMap(billing::invoiceOf);
    if (invoice.isEmpty() || invoice(invoice.get()) == Outcome.STRAY) {
      return Outcome.STRAY;
    }
    return billing
        .invoice(invoice.get())
        .ofSubscription()
        .flatMap(settleSubscription::settled)
        .map(it -> disputed(dispute, it))
        .orElse(Outcome.STRAY);
  }

  private Outcome disputed(Dispute dispute, Settled settled) {
    Subscription subscription = settled.subscription();
    StripeSubscriptionId atStripe = settled.atStripe().id();
    enter(subscription, dispute);
    if (dispute.isLost()) {
      // First, so that access does not come back between.
      settleSubscription.cancel(atStripe);
    }
    settleSubscription.contested(subscription.id(), atStripe, () -> money.dispute(dispute.id()));
    return Outcome.PROCESSED;
  }

  /// What is an inquiry only moves no money.
  private void enter(Subscription subscription, Dispute dispute) {
    Money amount = dispute.amount();
    if (dispute.isInquiry() || amount.cents() <= 0) {
      return;
    }
    Instant now = clock.instant();
    subscriptions.post(PlanPostings.disputed(dispute.id(), amount, now));
    if (dispute.isWon()) {
      subscriptions.post(PlanPostings.disputeWon(dispute.id(), amount, now));
    }
    if (dispute.isLost()) {
      PaymentIntentId payment = dispute.knownPayment().orElseThrow();
      subscriptions.post(
          PlanPostings.disputeLost(dispute.id(), amount, now),
          news(subscription, payment, dispute.id().value(), amount, now));
    }
  }

  private void paid(Subscription subscription, StripeInvoice invoice, PaymentIntentId payment) {
    Instant now = clock.instant();
    Instant paidAt = invoice.paidAt() == null ? now : invoice.paidAt();
    Text name =
        plans.find(subscription.plan()).map(Versioned::value).map(Plan::name).orElse(UNNAMED);
    subscriptions.post(
        PlanPostings.paid(payment, invoice.paid(), paidAt),
        new SubscriptionPaid(
            payment.value(),
            subscription.id().value(),
            subscription.person().value(),
            subscription.plan().value(),
            name.fr(),
            name.en(),
            invoice.paid().cents(),
            invoice.reason(),
            paidAt,
            subscription.periodEnd(),
            now));
  }

  /// What is on its way counts as gone, as in Stripe's balance; what came back is entered again.
  private void refunded(Subscription subscription, PaymentIntentId payment, StripeRefund refund) {
    Instant now = clock.instant();
    subscriptions.post(
        PlanPostings.refunded(refund.id(), refund.amount(), now),
        news(subscription, payment, refund.id().value(), refund.amount(), now));
    boolean cameBack =
        switch (refund.status()) {
          case FAILED, CANCELED -> true;
          case PENDING, REQUIRES_ACTION, SUCCEEDED -> false;
        };
    if (cameBack) {
      subscriptions.post(
          PlanPostings.refundFailed(refund.id(), refund.amount(), now),
          news(
              subscription,
              payment,
              refund.id() + "_failed",
              Money.ZERO.minus(refund.amount()),
              now));
    }
  }

  private static SubscriptionRefunded news(
      Subscription subscription, PaymentIntentId payment, String id, Money amount, Instant now) {
    return new SubscriptionRefunded(
        id,
        payment.value(),
        subscription.id().value(),
        subscription.person().value(),
        subscription.plan().value(),
        amount.cents(),
        now);
  }
}
