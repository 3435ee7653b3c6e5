package ca.jechemine.payments.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.payments.domain.Wallets;
import ca.jechemine.payments.domain.plan.PlanRefusals;
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
    if (subscriptions.of(caller.id()).isEmpty()) {
      throw PlanRefusals.noSubscription();
    }
    CustomerId customer =
        wallets.find(caller.id()).value().atStripe().orElseThrow(PlanRefusals::noSubscription);
    String space = caller.role() == Role.PROFESSIONAL ? "professional" : "client";
    URI back = URI.create(siteUrl + "/" + space + "/dashboard/billing");
    try {
      return billing.portal(customer, back, caller.language() == Language.FR ? "fr-CA" : "en");
    } catch (StripeFailure failure) {
      throw Declines.refusal(failure);
    }
  }
}
