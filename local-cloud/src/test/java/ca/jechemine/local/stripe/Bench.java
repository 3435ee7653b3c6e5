package ca.jechemine.local.stripe;

import ca.jechemine.local.clock.MovableClock;
import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.PaymentIntent;
import com.stripe.model.SetupIntent;
import com.stripe.net.ApiResource;
import com.stripe.net.RawRequestOptions;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.SetupIntentConfirmParams;
import com.stripe.param.SetupIntentCreateParams;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A local Stripe and its own library as a client of it.
final class Bench implements AutoCloseable {

  static final String WEBHOOK_SECRET = "whsec_localTest";

  private final MovableClock clock = new MovableClock(InstantSource.system());
  private final LocalStripe stripe;
  private final StripeClient server;
  private final StripeClient page;

  Bench(Optional<Path> dataDir) {
    stripe =
        LocalStripe.start(
            new LocalStripe.Config(
                dataDir,
                clock,
                new Random(),
                Stripe.API_VERSION,
                Duration.ofMillis(20),
                Callers.immortal()));
    stripe.use(new LocalStripe.Secrets("sk_test_localTest", WEBHOOK_SECRET));
    server = client("sk_test_localTest");
    page = client("pk_test_local");
  }

  Bench() {
    this(Optional.empty());
  }

  StripeClient client(String key) {
    return StripeClient.builder()
        .setApiKey(key)
        .setApiBase(stripe.endpoint().toString())
        .setMaxNetworkRetries(0)
        .build();
  }

  LocalStripe stripe() {
    return stripe;
  }

  MovableClock clock() {
    return clock;
  }

  /// As our functions ask.
  StripeClient server() {
    return server;
  }

  /// As Stripe.js asks.
  StripeClient page() {
    return page;
  }

  static RequestOptions key(String idempotencyKey) {
    return RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
  }

  /// Asks with parameters of any name.
  String raw(String path, String form) throws StripeException {
    return server
        .rawRequest(ApiResource.RequestMethod.POST, path, form, RawRequestOptions.builder().build())
        .body();
  }

  Customer customer() throws StripeException {
    return server
        .v1()
        .customers()
        .create(
            CustomerCreateParams.builder()
                .setEmail("ana@example.ca")
                .setName("Ana Roy")
                .putMetadata("userId", "u1")
                .build());
  }

  PaymentIntentCreateParams.Builder toPay(long cents, Customer customer) {
    return PaymentIntentCreateParams.builder()
        .setAmount(cents)
        .setCurrency("cad")
        .setCustomer(customer.getId())
        .addPaymentMethodType("card")
        .putMetadata("appointmentId", "a1");
  }

  PaymentIntentCreateParams.Builder toDebit(long cents, Customer customer) {
    return PaymentIntentCreateParams.builder()
        .setAmount(cents)
        .setCurrency("cad")
        .setCustomer(customer.getId())
        .addPaymentMethodType("acss_debit")
        .setPaymentMethodOptions(
            PaymentIntentCreateParams.PaymentMethodOptions.builder()
                .setAcssDebit(
                    PaymentIntentCreateParams.PaymentMethodOptions.AcssDebit.builder()
                        .setMandateOptions(
                            PaymentIntentCreateParams.PaymentMethodOptions.AcssDebit.MandateOptions
                                .builder()
                                .setPaymentSchedule(
                                    PaymentIntentCreateParams.PaymentMethodOptions.AcssDebit
                                        .MandateOptions.PaymentSchedule.SPORADIC)
                                .setTransactionType(
                                    PaymentIntentCreateParams.PaymentMethodOptions.AcssDebit
                                        .MandateOptions.TransactionType.PERSONAL)
                                .build())
                        .build())
                .build());
  }

  PaymentIntent create(PaymentIntentCreateParams params) throws StripeException {
    return server.v1().paymentIntents().create(params);
  }

  PaymentIntent intent(String id) throws StripeException {
    return server.v1().paymentIntents().retrieve(id);
  }

  /// What the page does when its visitor pays.
  PaymentIntent confirm(PaymentIntent intent, String method) throws StripeException {
    return page.v1()
        .paymentIntents()
        .confirm(
            intent.getId(),
            PaymentIntentConfirmParams.builder()
                .setPaymentMethod(method)
                .putExtraParam("client_secret", intent.getClientSecret())
                .build());
  }

  /// A customer's method for payments in his absence, set up on the page.
  SetupIntent setUp(Customer customer, String type, String method) throws StripeException {
    SetupIntentCreateParams.Builder params =
        SetupIntentCreateParams.builder()
            .setCustomer(customer.getId())
            .setUsage(SetupIntentCreateParams.Usage.OFF_SESSION)
            .addPaymentMethodType(type);
    if (type.equals("acss_debit")) {
      params.setPaymentMethodOptions(
          SetupIntentCreateParams.PaymentMethodOptions.builder()
              .setAcssDebit(
                  SetupIntentCreateParams.PaymentMethodOptions.AcssDebit.builder()
                      .setCurrency(
                          SetupIntentCreateParams.PaymentMethodOptions.AcssDebit.Currency.CAD)
                      .setMandateOptions(
                          SetupIntentCreateParams.PaymentMethodOptions.AcssDebit.MandateOptions
                              .builder()
                              .setPaymentSchedule(
                                  SetupIntentCreateParams.PaymentMethodOptions.AcssDebit
                                      .MandateOptions.PaymentSchedule.SPORADIC)
                              .setTransactionType(
                                  SetupIntentCreateParams.PaymentMethodOptions.AcssDebit
                                      .MandateOptions.TransactionType.PERSONAL)
                              .build())
                      .build())
              .build());
    }
    SetupIntent intent = server.v1().setupIntents().create(params.build());
    return page.v1()
        .setupIntents()
        .confirm(
            intent.getId(),
            SetupIntentConfirmParams.builder()
                .setPaymentMethod(method)
                .putExtraParam("client_secret", intent.getClientSecret())
                .build());
  }

  List<String> eventTypes() {
    return stripe.objects("event").reversed().stream().map(it -> it.path("type").asText()).toList();
  }

  @Override
  public void close() {
    stripe.close();
  }
}
