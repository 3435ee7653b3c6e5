package ca.jechemine.payments.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.Wallets;
import ca.jechemine.payments.domain.plan.PlanRefusals;
import ca.jechemine.payments.domain.plan.Subscription;
import ca.jechemine.payments.domain.plan.Subscriptions;
import ca.jechemine.payments.domain.stripe.Billing;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import java.net.URI;

/// Leads people to Stripe's page of their subscription: invoices, another card.
public final class OpenPortal {

  private final Wallets wallets;
  private final Subscriptions subscriptions;
  private final Billing billing;
  private final String siteUrl;

  public OpenPortal(Wallets wallets, Subscriptions subscriptions, Billing billing, String siteUrl) {
    this.wallets = wallets;
    this.subscriptions = subscriptions;
    this.billing = billing;
    this.siteUrl = siteUrl;
  }

  /// Where the caller's page is, for some minutes.
  ///
  /// @throws ca.jechemine.kernel.Refusal when they never subscribed
  public URI open(Caller caller) {
    Subscription latest =
        subscriptions
            .of(caller.id())
            .map(Versioned::value)
            .orElseThrow(PlanRefusals::noSubscription);
    String space = caller.role() == Role.PROFESSIONAL ? "professional" : "client";
    URI back = URI.create(siteUrl + "/" + space + "/dashboard/billing");
    try {
      return billing.portal(
          customer(latest), back, caller.language() == Language.FR ? "fr-CA" : "en");
    } catch (StripeFailure failure) {
      throw Declines.refusal(failure);
    }
  }

  /// The one that it is billed to; that of an account that was merged has a customer of its own.
  private CustomerId customer(Subscription subscription) {
    return subscription
        .atStripe()
        .map(it -> billing.subscription(it).customer())
        .or(() -> wallets.find(subscription.person()).value().atStripe())
        .orElseThrow(PlanRefusals::noSubscription);
  }
}
