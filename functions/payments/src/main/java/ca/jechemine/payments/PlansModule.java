package ca.jechemine.payments;

import ca.jechemine.kernel.Ids;
import ca.jechemine.payments.application.ChangeSubscription;
import ca.jechemine.payments.application.EndSubscription;
import ca.jechemine.payments.application.FormerCustomers;
import ca.jechemine.payments.application.OpenPortal;
import ca.jechemine.payments.application.PlanPrices;
import ca.jechemine.payments.application.ReadSubscription;
import ca.jechemine.payments.application.ResolveUnderway;
import ca.jechemine.payments.application.SettlePlanPayment;
import ca.jechemine.payments.application.SettleSubscription;
import ca.jechemine.payments.application.Subscribe;
import ca.jechemine.payments.application.SubscriptionMethods;
import ca.jechemine.payments.application.WritePlan;
import ca.jechemine.payments.domain.plan.Plans;
import ca.jechemine.payments.domain.plan.Subscriptions;
import ca.jechemine.payments.domain.stripe.Billing;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.persistence.SettingsGracePeriod;
import ca.jechemine.payments.stripe.BillingApi;
import ca.jechemine.payments.stripe.StripeSecret;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.HttpEdge;

/// Wires plans and the subscriptions to them.
public final class PlansModule {

  private final PaymentsModule payments;

  public PlansModule(PaymentsModule payments) {
    this.payments = payments;
  }

  /// For the function that is starting.
  public static PlansModule current() {
    return new PlansModule(PaymentsModule.current());
  }

  public HttpEdge edge() {
    return payments.edge();
  }

  public Platform platform() {
    return payments.platform();
  }

  public WritePlan writePlan() {
    return new WritePlan(plans(), ids(), platform().clock());
  }

  public Subscribe subscribe() {
    Billing billing = billing();
    Stripe stripe = payments.stripe();
    return new Subscribe(
        payments.table().people(),
        plans(),
        subscriptions(),
        new PlanPrices(plans(), billing),
        new SubscriptionMethods(payments.table().wallets(), payments.customers(), stripe),
        resolveUnderway(billing),
        settleSubscription(billing),
        billing,
        stripe,
        payments.table().answers(),
        ids(),
        platform().clock());
  }

  public ChangeSubscription changeSubscription() {
    Billing billing = billing();
    return new ChangeSubscription(
        plans(),
        subscriptions(),
        new PlanPrices(plans(), billing),
        settleSubscription(billing),
        readSubscription(),
        billing);
  }

  public ReadSubscription readSubscription() {
    return new ReadSubscription(subscriptions(), plans());
  }

  public OpenPortal openPortal() {
    return new OpenPortal(
        payments.table().wallets(), subscriptions(), billing(), platform().variable("SITE_URL"));
  }

  public ResolveUnderway resolveUnderway() {
    return resolveUnderway(billing());
  }

  SettleSubscription settleSubscription() {
    return settleSubscription(billing());
  }

  SettlePlanPayment settlePlanPayment() {
    Billing billing = billing();
    return new SettlePlanPayment(
        subscriptions(),
        plans(),
        settleSubscription(billing),
        billing,
        payments.stripe(),
        platform().clock());
  }

  EndSubscription endSubscription() {
    Billing billing = billing();
    return new EndSubscription(
        subscriptions(), settleSubscription(billing), resolveUnderway(billing), billing);
  }

  private SettleSubscription settleSubscription(Billing billing) {
    return new SettleSubscription(
        subscriptions(),
        plans(),
        billing,
        new SettingsGracePeriod(payments.settings()),
        new FormerCustomers(payments.table().wallets(), billing, payments.stripe()),
        platform().clock());
  }

  private ResolveUnderway resolveUnderway(Billing billing) {
    return new ResolveUnderway(
        subscriptions(),
        payments.table().wallets(),
        settleSubscription(billing),
        billing,
        platform().clock());
  }

  private Plans plans() {
    return payments.table().plans();
  }

  private Subscriptions subscriptions() {
    return payments.table().subscriptions();
  }

  Billing billing() {
    return BillingApi.of(platform(), StripeSecret.of(payments.secrets()));
  }

  private Ids ids() {
    return new Ids(platform().clock(), platform().random());
  }
}
