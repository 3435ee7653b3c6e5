package ca.jechemine.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.CardException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.param.InvoiceRetrieveParams;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.ProductCreateParams;
import com.stripe.param.SubscriptionCreateParams;
import com.stripe.param.SubscriptionUpdateParams;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Subscriptions as Stripe's own library sees them.
class StripeBillingTest {

  private static Bench bench;

  @BeforeAll
  static void start() {
    bench = new Bench();
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @BeforeEach
  void reset() {
    bench.stripe().reset();
    bench.clock().reset();
  }

  private static Price price(PriceCreateParams.Recurring.Interval interval, long cents)
      throws StripeException {
    String product =
        bench
            .server()
            .v1()
            .products()
            .create(ProductCreateParams.builder().setName("Sérénité").build())
            .getId();
    return bench
        .server()
        .v1()
        .prices()
        .create(
            PriceCreateParams.builder()
                .setCurrency("cad")
                .setProduct(product)
                .setUnitAmount(cents)
                .setRecurring(PriceCreateParams.Recurring.builder().setInterval(interval).build())
                .build());
  }

  private static Price monthly(long cents) throws StripeException {
    return price(PriceCreateParams.Recurring.Interval.MONTH, cents);
  }

  private static Subscription subscribed(String method, Price price) throws StripeException {
    Customer customer = bench.customer();
    String card =
        bench
            .server()
            .v1()
            .paymentMethods()
            .attach(
                method, PaymentMethodAttachParams.builder().setCustomer(customer.getId()).build())
            .getId();
    return bench
        .server()
        .v1()
        .subscriptions()
        .create(
            SubscriptionCreateParams.builder()
                .setCustomer(customer.getId())
                .addItem(SubscriptionCreateParams.Item.builder().setPrice(price.getId()).build())
                .setDefaultPaymentMethod(card)
                .build());
  }

  private static Subscription now(Subscription subscription) throws StripeException {
    return bench.server().v1().subscriptions().retrieve(subscription.getId());
  }

  private static Invoice latest(Subscription subscription) throws StripeException {
    return bench
        .server()
        .v1()
        .invoices()
        .retrieve(
            subscription.getLatestInvoice(),
            InvoiceRetrieveParams.builder().addExpand("payments").build());
  }

  private static void pass(Duration time) {
    bench.clock().moveTo(bench.clock().instant().plus(time));
    bench.stripe().settleDue();
  }

  private static Subscription changed(Subscription subscription, Price price)
      throws StripeException {
    return bench
        .server()
        .v1()
        .subscriptions()
        .update(
            subscription.getId(),
            SubscriptionUpdateParams.builder()
                .addItem(
                    SubscriptionUpdateParams.Item.builder()
                        .setId(subscription.getItems().getData().getFirst().getId())
                        .setPrice(price.getId())
                        .build())
                .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.ALWAYS_INVOICE)
                .setPaymentBehavior(SubscriptionUpdateParams.PaymentBehavior.ERROR_IF_INCOMPLETE)
                .build());
  }

  @Test
  void the_first_period_is_paid_at_once_and_the_periods_are_the_items() throws StripeException {
    Subscription subscription = subscribed("pm_card_visa", monthly(1250));
    Invoice invoice = latest(subscription);

    assertThat(subscription.getStatus()).isEqualTo("active");
    assertThat(subscription.getItems().getData().getFirst().getCurrentPeriodEnd())
        .isGreaterThan(subscription.getCreated());
    assertThat(invoice.getStatus()).isEqualTo("paid");
    assertThat(invoice.getAmountPaid()).isEqualTo(1250);
    assertThat(invoice.getParent().getSubscriptionDetails().getSubscription())
        .isEqualTo(subscription.getId());
    assertThat(invoice.getPayments().getData().getFirst().getPayment().getPaymentIntent())
        .startsWith("pi_");
    assertThat(bench.eventTypes())
        .contains(
            "customer.subscription.created",
            "invoice.created",
            "invoice.finalized",
            "payment_intent.succeeded",
            "invoice.paid",
            "customer.subscription.updated");
  }

  @Test
  void what_the_bank_asks_of_its_holder_leaves_it_incomplete_until_they_confirm()
      throws StripeException {
    Subscription subscription = subscribed("pm_card_authenticationRequired", monthly(1250));
    String payment =
        latest(subscription).getPayments().getData().getFirst().getPayment().getPaymentIntent();

    assertThat(subscription.getStatus()).isEqualTo("incomplete");
    assertThat(bench.intent(payment).getStatus()).isEqualTo("requires_action");
    bench.stripe().authenticate(payment, true);
    assertThat(now(subscription).getStatus()).isEqualTo("active");
  }

  @Test
  void what_is_not_confirmed_within_a_day_expires() throws StripeException {
    Subscription subscription = subscribed("pm_card_authenticationRequired", monthly(1250));

    pass(Duration.ofHours(23));

    assertThat(now(subscription).getStatus()).isEqualTo("incomplete_expired");
    assertThat(latest(subscription).getStatus()).isEqualTo("void");
  }

  @Test
  void it_is_renewed_by_the_clock_as_often_as_time_went_by() throws StripeException {
    Subscription subscription = subscribed("pm_card_visa", monthly(1250));

    pass(Duration.ofDays(70));

    assertThat(
            bench.stripe().objects("invoice").stream()
                .map(it -> it.path("billing_reason").asText()))
        .containsExactly("subscription_cycle", "subscription_cycle", "subscription_create");
    assertThat(now(subscription).getItems().getData().getFirst().getCurrentPeriodEnd())
        .isGreaterThan(bench.clock().instant().getEpochSecond());
  }

  @Test
  void a_renewal_that_is_not_paid_is_tried_again_and_given_up_in_the_end() throws StripeException {
    Subscription subscription = subscribed("pm_card_visa", monthly(1250));
    for (int attempt = 0; attempt < 4; attempt++) {
      bench.stripe().declineNext("insufficient_funds");
    }

    pass(Duration.ofDays(32));
    String first = now(subscription).getStatus();
    pass(Duration.ofDays(10));
    String later = now(subscription).getStatus();
    pass(Duration.ofDays(7));

    assertThat(first).isEqualTo("past_due");
    assertThat(later).isEqualTo("past_due");
    assertThat(now(subscription).getStatus()).isEqualTo("canceled");
    assertThat(bench.eventTypes()).filteredOn("invoice.payment_failed"::equals).hasSize(4);
    assertThat(bench.eventTypes()).endsWith("customer.subscription.deleted");
  }

  @Test
  void another_price_is_prorated_and_paid_at_once() throws StripeException {
    Subscription subscription = subscribed("pm_card_visa", monthly(1000));
    long length =
        subscription.getItems().getData().getFirst().getCurrentPeriodEnd()
            - subscription.getCreated();
    pass(Duration.ofSeconds(length / 2));

    Invoice invoice = latest(changed(subscription, monthly(3000)));

    assertThat(invoice.getBillingReason()).isEqualTo("subscription_update");
    assertThat(invoice.getAmountPaid()).isBetween(995L, 1005L);
    assertThat(invoice.getLines().getData()).hasSize(2);
  }

  @Test
  void a_difference_that_the_bank_refuses_changes_nothing() throws StripeException {
    Subscription subscription = subscribed("pm_card_visa", monthly(1000));
    Price dearer = monthly(3000);
    bench.stripe().declineNext("insufficient_funds");

    CardException refused =
        catchThrowableOfType(CardException.class, () -> changed(subscription, dearer));

    assertThat(refused.getStatusCode()).isEqualTo(402);
    assertThat(now(subscription).getItems()).isEqualTo(subscription.getItems());
    assertThat(now(subscription).getLatestInvoice()).isEqualTo(subscription.getLatestInvoice());
  }

  @Test
  void what_is_left_over_counts_for_the_next_invoice() throws StripeException {
    Subscription subscription = subscribed("pm_card_visa", monthly(3000));

    Invoice nothing = latest(changed(subscription, monthly(1000)));
    pass(Duration.ofDays(32));

    assertThat(nothing.getAmountDue()).isZero();
    assertThat(nothing.getEndingBalance()).isEqualTo(-2000);
    assertThat(latest(now(subscription)).getAmountDue()).isZero();
  }

  @Test
  void it_ends_with_its_period_or_at_once() throws StripeException {
    Subscription ending = subscribed("pm_card_visa", monthly(1000));
    Subscription ended = subscribed("pm_card_visa", monthly(1000));
    bench
        .server()
        .v1()
        .subscriptions()
        .update(
            ending.getId(), SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(true).build());

    bench.server().v1().subscriptions().cancel(ended.getId());
    String before = now(ending).getStatus();
    pass(Duration.ofDays(32));

    assertThat(before).isEqualTo("active");
    assertThat(List.of(now(ending).getStatus(), now(ended).getStatus())).containsOnly("canceled");
    assertThat(now(ending).getEndedAt())
        .isEqualTo(ending.getItems().getData().getFirst().getCurrentPeriodEnd());
  }
}
