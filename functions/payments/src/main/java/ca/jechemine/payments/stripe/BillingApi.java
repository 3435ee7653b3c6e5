package ca.jechemine.payments.stripe;

import ca.jechemine.payments.domain.stripe.Billing;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.InvoiceId;
import ca.jechemine.payments.domain.stripe.NewPrice;
import ca.jechemine.payments.domain.stripe.NewSubscription;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.PriceId;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import ca.jechemine.payments.domain.stripe.StripeInvoice;
import ca.jechemine.payments.domain.stripe.StripeSubscription;
import ca.jechemine.payments.domain.stripe.StripeSubscriptionId;
import ca.jechemine.runtime.Platform;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `products`, `prices`, `subscriptions`, `invoices`, `invoice_payments` and the customer portal.
public final class BillingApi implements Billing {

  private static final String SUBSCRIPTIONS = "/v1/subscriptions";
  private static final String PRICES = "/v1/prices";

  private final Calls calls;

  BillingApi(Calls calls) {
    this.calls = calls;
  }

  /// With that secret, at Stripe or where `STRIPE_ENDPOINT` says.
  public static BillingApi of(Platform platform, StripeSecret secret) {
    return new BillingApi(Calls.of(platform, secret));
  }

  /// The product has an id of ours and the price a key of ours: whoever asks again finds them, also
  /// when Stripe has forgotten the request that made them.
  @Override
  public PriceId price(NewPrice price) {
    Optional<PriceId> known =
        calls.get(PriceBody.Page.class, PRICES, new Form().withOnly("lookup_keys", price.key()));
    if (known.isPresent()) {
      return known.get();
    }
    String product = product(price);
    Form form =
        new Form()
            .with("currency", Calls.CURRENCY)
            .with("unit_amount", price.amount().cents())
            .with("product", product)
            .with("recurring", Map.of("interval", price.interval()))
            .with("lookup_key", price.key());
    return calls.post(PriceBody.class, PRICES, form, IdempotencyKey.price(price.key()));
  }

  private String product(NewPrice price) {
    String id = StripeSubscription.product(price.plan());
    try {
      return calls.post(
          NamedBody.class, "/v1/products", new Form().with("id", id).with("name", price.name()));
    } catch (StripeFailure.InvalidRequest refused) {
      if (refused.code().filter("resource_already_exists"::equals).isEmpty()) {
        throw refused;
      }
      return id;
    }
  }

  @Override
  public StripeSubscription subscribe(NewSubscription subscription, IdempotencyKey key) {
    Form form =
        new Form()
            .with("customer", subscription.customer())
            .with("items", Map.of("0", Map.of("price", subscription.price().value())))
            .with("default_payment_method", subscription.method())
            .with("payment_behavior", "allow_incomplete")
            .with("description", subscription.description())
            .with(subscription.metadata());
    return calls.post(SubscriptionBody.class, SUBSCRIPTIONS, form, key);
  }

  @Override
  public StripeSubscription subscription(StripeSubscriptionId id) {
    return calls.get(SubscriptionBody.class, path(id), new Form());
  }

  @Override
  public List<StripeSubscription> subscriptions(CustomerId customer) {
    Form form =
        new Form().with("customer", customer).with("status", "all").with("limit", Stripe.PAGE);
    return calls.get(SubscriptionBody.Page.class, SUBSCRIPTIONS, form);
  }

  @Override
  public StripeSubscription change(StripeSubscription subscription, PriceId price) {
    Form form =
        new Form()
            .with("items", Map.of("0", Map.of("id", subscription.item(), "price", price.value())))
            .with("proration_behavior", "always_invoice")
            .with("payment_behavior", "error_if_incomplete");
    return calls.post(SubscriptionBody.class, path(subscription.id()), form);
  }

  @Override
  public StripeSubscription endWithPeriod(StripeSubscriptionId id, boolean ends) {
    return calls.post(
        SubscriptionBody.class, path(id), new Form().with("cancel_at_period_end", ends));
  }

  @Override
  public StripeSubscription cancel(StripeSubscriptionId id) {
    return calls.delete(SubscriptionBody.class, path(id));
  }

  @Override
  public StripeInvoice invoice(InvoiceId id) {
    return calls.get(
        InvoiceBody.class, "/v1/invoices/" + id, new Form().withOnly("expand", "payments"));
  }

  @Override
  public Optional<InvoiceId> invoiceOf(PaymentIntentId payment) {
    Form form =
        new Form()
            .with("payment", Map.of("type", "payment_intent", "payment_intent", payment.value()));
    return calls.get(InvoiceBody.Payments.class, "/v1/invoice_payments", form);
  }

  @Override
  public URI portal(CustomerId customer, URI back, String language) {
    Form form =
        new Form().with("customer", customer).with("return_url", back).with("locale", language);
    return calls.post(LinkBody.class, "/v1/billing_portal/sessions", form);
  }

  private static String path(StripeSubscriptionId id) {
    return SUBSCRIPTIONS + "/" + id;
  }
}
