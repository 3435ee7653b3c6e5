package ca.jechemine.payments.application;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.Wallets;
import ca.jechemine.payments.domain.stripe.Billing;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeSubscription;
import java.util.Optional;
import java.util.stream.Stream;

/// Customers at Stripe of accounts that were merged, which have nothing left but a subscription
/// that is billed to them (docs/adr/0069).
public final class FormerCustomers implements SettleSubscription.Leaving {

  private final Wallets wallets;
  private final Billing billing;
  private final Stripe stripe;

  public FormerCustomers(Wallets wallets, Billing billing, Stripe stripe) {
    this.wallets = wallets;
    this.billing = billing;
    this.stripe = stripe;
  }

  /// A subscription of that person is over, which was billed to that customer: where that is none
  /// of their wallet's, and nothing else is billed to it, its methods are taken away for ever. Done
  /// again, it changes nothing.
  @Override
  public void leave(UserId person, CustomerId customer) {
    boolean isOwn = wallets.find(person).value().atStripe().equals(Optional.of(customer));
    if (isOwn || billing.subscriptions(customer).stream().anyMatch(StripeSubscription::isLive)) {
      return;
    }
    Stream.of(MethodType.CARD, MethodType.ACSS_DEBIT)
        .flatMap(type -> stripe.methods(customer, type).stream())
        .forEach(it -> stripe.detach(it.id()));
  }
}
