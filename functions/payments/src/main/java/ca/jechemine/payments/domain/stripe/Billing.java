package ca.jechemine.payments.domain.stripe;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What the platform asks of Stripe Billing: prices, subscriptions and their invoices. Calls fail
/// as those of `Stripe` do.
public interface Billing {

  /// The price of that key, and the product that it is of; made when it is not there yet.
  PriceId price(NewPrice price);

  /// A new subscription, and an attempt to have its first period paid. When the bank refuses, or
  /// wants its holder to confirm, it is there all the same, and incomplete.
  StripeSubscription subscribe(NewSubscription subscription, IdempotencyKey key);

  /// The subscription as it stands, also when it is over.
  StripeSubscription subscription(StripeSubscriptionId id);

  /// The customer's subscriptions, also those that are over, the newest first; the first hundred.
  List<StripeSubscription> subscriptions(CustomerId customer);

  /// Another price from now on. The difference is billed and paid at once; when it is not, nothing
  /// changes. Done again, it changes nothing.
  ///
  /// @throws StripeFailure.Declined when the difference is not paid
  StripeSubscription change(StripeSubscription subscription, PriceId price);

  /// It ends with its period, or is renewed after all.
  StripeSubscription endWithPeriod(StripeSubscriptionId id, boolean ends);

  /// It is over now; nothing goes back.
  ///
  /// @throws StripeFailure.NotFound when it is over already
  StripeSubscription cancel(StripeSubscriptionId id);

  /// The invoice as it stands.
  StripeInvoice invoice(InvoiceId id);

  /// The invoice that this payment pays, if it pays any.
  Optional<InvoiceId> invoiceOf(PaymentIntentId payment);

  /// Where the customer sees and changes what they subscribed to, for some minutes.
  ///
  /// @param back where Stripe's page leads back to
  /// @param language `fr-CA` or `en`
  URI portal(CustomerId customer, URI back, String language);
}
