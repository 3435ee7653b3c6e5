package ca.jechemine.payments.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.application.SettleSubscription.Settled;
import ca.jechemine.payments.domain.Answers;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.plan.Interval;
import ca.jechemine.payments.domain.plan.Plan;
import ca.jechemine.payments.domain.plan.PlanId;
import ca.jechemine.payments.domain.plan.PlanPrice;
import ca.jechemine.payments.domain.plan.PlanRefusals;
import ca.jechemine.payments.domain.plan.Plans;
import ca.jechemine.payments.domain.plan.Subscription;
import ca.jechemine.payments.domain.plan.SubscriptionId;
import ca.jechemine.payments.domain.plan.Subscriptions;
import ca.jechemine.payments.domain.stripe.Billing;
import ca.jechemine.payments.domain.stripe.ClientSecret;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.NewSubscription;
import ca.jechemine.payments.domain.stripe.PaymentError;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import ca.jechemine.payments.domain.stripe.StripeInvoice;
import ca.jechemine.payments.domain.stripe.StripeSubscription;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody subscribes to a plan: the subscription is decided here first, then made at Stripe under
/// a key that follows from it, then made here what it is there. Whoever comes again in between goes
/// on where it stopped.
public final class Subscribe {

  private final People people;
  private final Plans plans;
  private final Subscriptions subscriptions;
  private final PlanPrices prices;
  private final SubscriptionMethods methods;
  private final ResolveUnderway resolveUnderway;
  private final SettleSubscription settleSubscription;
  private final Billing billing;
  private final Stripe stripe;
  private final Answers answers;
  private final Ids ids;
  private final InstantSource clock;

  public Subscribe(
      People people,
      Plans plans,
      Subscriptions subscriptions,
      PlanPrices prices,
      SubscriptionMethods methods,
      ResolveUnderway resolveUnderway,
      SettleSubscription settleSubscription,
      Billing billing,
      Stripe stripe,
      Answers answers,
      Ids ids,
      InstantSource clock) {
    this.people = people;
    this.plans = plans;
    this.subscriptions = subscriptions;
    this.prices = prices;
    this.methods = methods;
    this.resolveUnderway = resolveUnderway;
    this.settleSubscription = settleSubscription;
    this.billing = billing;
    this.stripe = stripe;
    this.answers = answers;
    this.ids = ids;
    this.clock = clock;
  }

  /// A subscription, and what lets the browser confirm its first payment when the bank asks.
  public record Subscribed(
      Subscription subscription, Plan plan, @Nullable ClientSecret clientSecret) {}

  /// Subscribes the caller. Who has a subscription to that plan and interval already is answered
  /// with it.
  ///
  /// @param method a saved card of theirs; empty for the one that is charged usually
  /// @throws ca.jechemine.kernel.Refusal when there is no such plan for them, they have another
  ///   subscription, nothing to pay with, or the bank refuses (402)
  public Subscribed subscribe(
      Caller caller,
      PlanId planId,
      Interval interval,
      Optional<PaymentMethodId> method,
      Receipts<Subscribed> receipts) {
    Person person = people.find(caller.id()).orElseThrow(Refusals::noAccount);
    Plan plan =
        plans
            .find(planId)
            .map(Versioned::value)
            .filter(it -> it.isActive() && it.audience().includes(caller.role()))
            .orElseThrow(PlanRefusals::noPlan);
    Subscribed subscribed;
    try {
      Subscription begun = Retry.whenStale(() -> begun(person, plan, interval, method));
      subscribed = firstPaid(plan, atStripe(begun, plan, person));
    } catch (StripeFailure failure) {
      throw Declines.refusal(failure);
    }
    answers.keep(receipts.of(subscribed));
    return subscribed;
  }

  /// The one that they have and that is that, else a new one.
  private Subscription begun(
      Person person, Plan plan, Interval interval, Optional<PaymentMethodId> method) {
    Optional<Subscription> before = subscriptions.of(person.id()).map(resolveUnderway::current);
    Optional<Subscription> live = before.filter(Subscription::isLive);
    if (live.isPresent()) {
      Subscription it = live.get();
      if (it.plan().equals(plan.id()) && it.interval() == interval) {
        return it;
      }
      switch (it.status()) {
        case ACTIVE, PAST_DUE -> throw PlanRefusals.alreadySubscribed();
        case UNDERWAY -> throw PlanRefusals.underWay();
        case INCOMPLETE, CANCELED -> giveUp(it);
      }
    }
    PaymentMethodId chosen = methods.chosen(person, method);
    Subscription next =
        Subscription.begun(
            new SubscriptionId(ids.next()),
            person.id(),
            PlanPrice.of(plan, interval),
            chosen,
            clock.instant());
    subscriptions.begin(next, before.map(Subscription::id));
    return next;
  }

  /// They want another one before they paid that one.
  private Subscription giveUp(Subscription subscription) {
    settleSubscription.cancel(subscription.atStripe().orElseThrow());
    return settleSubscription
        .settle(subscription.id(), subscription.atStripe().orElseThrow())
        .subscription();
  }

  private Settled atStripe(Subscription subscription, Plan plan, Person person) {
    if (subscription.atStripe().isPresent()) {
      return settleSubscription.settle(subscription.id(), subscription.atStripe().get());
    }
    PaymentMethodId method = subscription.method();
    if (method == null) {
      throw PlanRefusals.underWay();
    }
    StripeSubscription made =
        billing.subscribe(
            new NewSubscription(
                methods.customer(person),
                prices.of(plan, subscription.chosen()),
                method,
                BeginPayment.DESCRIPTION,
                Metadata.none()
                    .with(Metadata.Key.TYPE, "subscription")
                    .with(Metadata.Key.SUBSCRIPTION_ID, subscription.id().value())
                    .with(Metadata.Key.PLAN_ID, plan.id().value())
                    .with(Metadata.Key.USER_ID, person.id().value())),
            IdempotencyKey.subscription(subscription.id().value()));
    return settleSubscription.settle(subscription.id(), made.id());
  }

  /// What became of the first payment. One that the bank refused ends the subscription: they choose
  /// another card, and begin again.
  private Subscribed firstPaid(Plan plan, Settled settled) {
    Subscription subscription = settled.subscription();
    return switch (subscription.status()) {
      case ACTIVE, PAST_DUE -> new Subscribed(subscription, plan, null);
      case UNDERWAY, CANCELED -> throw PlanRefusals.underWay();
      case INCOMPLETE -> {
        PaymentIntent payment = payment(settled.atStripe());
        yield switch (payment.status()) {
          case REQUIRES_ACTION, REQUIRES_CONFIRMATION, PROCESSING, REQUIRES_CAPTURE ->
              new Subscribed(subscription, plan, payment.clientSecret());
          case SUCCEEDED ->
              new Subscribed(
                  settleSubscription
                      .settle(subscription.id(), settled.atStripe().id())
                      .subscription(),
                  plan,
                  null);
          case REQUIRES_PAYMENT_METHOD, CANCELED -> {
            giveUp(subscription);
            throw declined(payment);
          }
        };
      }
    };
  }

  private PaymentIntent payment(StripeSubscription stripes) {
    return stripes
        .latestInvoice()
        .map(billing::invoice)
        .flatMap(StripeInvoice::knownPayment)
        .map(stripe::payment)
        .orElseThrow(() -> new StripeFailure.Unavailable("an invoice without a payment"));
  }

  private static StripeFailure declined(PaymentIntent payment) {
    PaymentError error =
        payment.lastError().orElseGet(() -> new PaymentError("card_declined", null));
    return new StripeFailure.Declined(
        error.code(), error.declineCode(), payment.id(), payment.status());
  }
}
