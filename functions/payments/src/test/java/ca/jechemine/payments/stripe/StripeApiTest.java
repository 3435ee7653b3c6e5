package ca.jechemine.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.stripe.AccountId;
import ca.jechemine.payments.domain.stripe.BalanceTransactionId;
import ca.jechemine.payments.domain.stripe.ChargeId;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.MandateId;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.NewCustomer;
import ca.jechemine.payments.domain.stripe.NewOffSessionCharge;
import ca.jechemine.payments.domain.stripe.NewPayment;
import ca.jechemine.payments.domain.stripe.NewRefund;
import ca.jechemine.payments.domain.stripe.NewTransfer;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.SavedMethod;
import ca.jechemine.payments.domain.stripe.SetupIntentId;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import ca.jechemine.runtime.Platform;
import ca.jechemine.testkit.MovableClock;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What goes over the wire, and what is made of the answers.
class StripeApiTest {

  private static final String APPOINTMENT = "65f000000000000000000001";
  private static final CustomerId CUSTOMER = new CustomerId("cus_1");
  private static final PaymentMethodId METHOD = new PaymentMethodId("pm_1");
  private static final AccountId ACCOUNT = new AccountId("acct_1");
  private static final Money PRICE = new Money(12_000);
  private static final Metadata ABOUT =
      Metadata.none().with(Metadata.Key.APPOINTMENT_ID, APPOINTMENT);
  private static final IdempotencyKey KEY =
      IdempotencyKey.payment(APPOINTMENT, PRICE, MethodType.CARD, 1);

  private final TinyStripe server = new TinyStripe();
  private final Stripe stripe = StripeApi.at(server.address(), "sk_test_1", Duration.ofSeconds(5));

  StripeApiTest() throws IOException {}

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_payment_is_asked_for_once_in_the_pinned_version() {
    server.answers(200, Samples.PAYMENT);

    PaymentIntent payment =
        stripe.createPayment(
            new NewPayment(CUSTOMER, PRICE, MethodType.CARD, "Je chemine é&=", ABOUT), KEY);

    TinyStripe.Asked asked = server.askedOnce();
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.path()).isEqualTo("/v1/payment_intents");
    assertThat(asked.parameters())
        .containsOnly(
            entry("amount", "12000"),
            entry("currency", "cad"),
            entry("customer", "cus_1"),
            entry("payment_method_types[0]", "card"),
            entry("description", "Je chemine é&="),
            entry("metadata[appointmentId]", APPOINTMENT));
    assertThat(asked.header("authorization")).isEqualTo("Bearer sk_test_1");
    assertThat(asked.header("stripe-version")).isEqualTo("2025-10-29.clover");
    assertThat(asked.header("idempotency-key")).isEqualTo("intent_" + APPOINTMENT + "_12000_card");
    assertThat(asked.header("content-type")).startsWith("application/x-www-form-urlencoded");
    assertThat(asked.headers()).doesNotContainKeys("X-Stripe-Client-Telemetry", "Stripe-Account");
    assertThat(payment.status()).isEqualTo(PaymentIntent.Status.SUCCEEDED);
    assertThat(payment.received()).isEqualTo(PRICE);
    assertThat(payment.knownCharge()).contains(new ChargeId("ch_1"));
    assertThat(payment.metadata().get(Metadata.Key.APPOINTMENT_ID)).contains(APPOINTMENT);
    assertThat(payment.toString()).doesNotContain("pi_1_secret_x");
  }

  @Test
  void a_start_calls_nobody_and_knows_where_to_call() {
    Stripe started =
        StripeApi.of(
            new Platform(
                Map.of("STRIPE_ENDPOINT", server.address().toString()),
                new MovableClock(Instant.EPOCH),
                new Random(5),
                new PrintStream(OutputStream.nullOutputStream()),
                List.of()),
            StripeSecret.of(Map.of("secretKey", "sk_test_2", "webhookSecret", "whsec_1")));
    assertThat(server.asked()).isEmpty();

    server.answers(200, Samples.SETUP);
    started.setup(new SetupIntentId("seti_1"));

    assertThat(server.askedOnce().header("authorization")).isEqualTo("Bearer sk_test_2");
  }

  @Test
  void a_bank_account_is_debited_under_its_agreement() {
    server.answers(
        200,
        Samples.PAYMENT
            .replace("[\"card\"]", "[\"acss_debit\"]")
            .replace("succeeded", "processing"));

    PaymentIntent payment =
        stripe.charge(
            new NewOffSessionCharge(
                CUSTOMER,
                METHOD,
                MethodType.ACSS_DEBIT,
                PRICE,
                "Je chemine",
                new MandateId("mandate_1"),
                ABOUT),
            KEY);

    assertThat(server.askedOnce().parameters())
        .containsEntry("payment_method_types[0]", "acss_debit")
        .containsEntry(
            "payment_method_options[acss_debit][mandate_options][payment_schedule]", "sporadic")
        .containsEntry(
            "payment_method_options[acss_debit][mandate_options][transaction_type]", "personal")
        .containsEntry("payment_method_options[acss_debit][verification_method]", "automatic")
        .doesNotContainKey("payment_method_options[acss_debit][currency]")
        .containsEntry("payment_method", "pm_1")
        .containsEntry("mandate", "mandate_1")
        .containsEntry("off_session", "true")
        .containsEntry("confirm", "true");
    assertThat(payment.status()).isEqualTo(PaymentIntent.Status.PROCESSING);
    assertThat(payment.type()).isEqualTo(MethodType.ACSS_DEBIT);
  }

  @Test
  void what_stripe_could_not_do_just_now_is_asked_again_with_the_same_key() {
    server.answers(500, "").answers(503, "<html>").answers(200, Samples.REFUND);

    stripe.refund(
        new NewRefund(new PaymentIntentId("pi_1"), new Money(10_200), Metadata.none()), KEY);

    assertThat(server.asked())
        .hasSize(3)
        .allSatisfy(it -> assertThat(it.header("idempotency-key")).isEqualTo(KEY.value()))
        .allSatisfy(it -> assertThat(it.parameters()).containsEntry("amount", "10200"));
  }

  @Test
  void a_retry_of_what_has_no_key_of_its_own_has_one_all_the_same() {
    server.answers(500, "").answers(200, Samples.CARD);

    stripe.detach(METHOD);

    assertThat(server.asked()).hasSize(2);
    assertThat(server.asked().stream().map(it -> it.header("idempotency-key")).distinct())
        .singleElement()
        .isNotEqualTo("");
  }

  @Test
  void whether_it_was_done_is_not_known_when_stripe_stays_silent() {
    Stripe impatient = StripeApi.at(server.address(), "sk_test_1", Duration.ofMillis(150));

    StripeFailure failure =
        catchThrowableOfType(
            StripeFailure.class, () -> impatient.payment(new PaymentIntentId("pi_1")));

    assertThat(failure).isInstanceOf(StripeFailure.Unavailable.class);
    assertThat(failure.isWorthTryingAgain()).isTrue();
    assertThat(server.asked()).hasSize(3);
  }

  @Test
  void whether_it_was_done_is_not_known_when_nobody_is_there() {
    URI nobody = server.address();
    server.close();

    StripeFailure failure =
        catchThrowableOfType(
            StripeFailure.class,
            () ->
                StripeApi.at(nobody, "sk_test_1", Duration.ofSeconds(1))
                    .createCustomer(
                        new NewCustomer("jeanne@example.ca", "Jeanne Roy", null, ABOUT),
                        IdempotencyKey.customer(new UserId(APPOINTMENT))));

    assertThat(failure).isInstanceOf(StripeFailure.Unavailable.class);
    assertThat(failure).hasMessageNotContaining("jeanne");
  }

  @Test
  void an_answer_that_nobody_can_read_leaves_open_what_was_done() {
    server.answers(200, "{\"id\": \"pi_1\", \"status\": \"of a later version\"}");

    assertThat(
            catchThrowableOfType(
                StripeFailure.class, () -> stripe.payment(new PaymentIntentId("pi_1"))))
        .isInstanceOf(StripeFailure.Unavailable.class);
  }

  @Test
  void all_pages_of_the_methods_are_read() {
    server
        .answers(200, page(true, Samples.CARD, Samples.CARD.replace("pm_1", "pm_2")))
        .answers(200, page(false, Samples.CARD.replace("pm_1", "pm_3")));

    List<SavedMethod> methods = stripe.methods(CUSTOMER, MethodType.CARD);

    assertThat(methods).extracting(it -> it.id().value()).containsExactly("pm_1", "pm_2", "pm_3");
    assertThat(methods.getFirst())
        .isEqualTo(new SavedMethod.Card(METHOD, CUSTOMER, "visa", "4242", 8, 2030));
    assertThat(server.asked().getFirst().parameters())
        .containsOnly(entry("customer", "cus_1"), entry("type", "card"), entry("limit", "100"));
    assertThat(server.asked().getLast().parameters()).containsEntry("starting_after", "pm_2");
    assertThat(server.asked().getLast().headers()).doesNotContainKey("Idempotency-Key");
  }

  @Test
  void a_method_that_is_theirs_already_is_attached() {
    server
        .answers(400, Samples.error("\"type\": \"invalid_request_error\""))
        .answers(200, Samples.CARD);

    assertThat(stripe.attach(METHOD, CUSTOMER).belongsTo(CUSTOMER)).isTrue();
  }

  @Test
  void a_method_of_somebody_else_is_not_attached() {
    server
        .answers(400, Samples.error("\"type\": \"invalid_request_error\""))
        .answers(200, Samples.CARD.replace("cus_1", "cus_2"));

    assertThat(catchThrowableOfType(StripeFailure.class, () -> stripe.attach(METHOD, CUSTOMER)))
        .isInstanceOf(StripeFailure.InvalidRequest.class);
  }

  @Test
  void a_method_of_a_type_that_nobody_asked_for_is_none() {
    server.answers(
        200, "{\"id\": \"pm_1\", \"type\": \"link\", \"customer\": \"cus_1\", \"link\": {}}");

    assertThat(catchThrowableOfType(StripeFailure.class, () -> stripe.method(METHOD)))
        .isInstanceOf(StripeFailure.NotFound.class);
  }

  @Test
  void a_customer_has_a_default_method_or_none_and_no_more_when_deleted() {
    server
        .answers(
            200,
            "{\"id\": \"cus_1\", \"invoice_settings\": {\"default_payment_method\": \"pm_1\"}}")
        .answers(
            200, "{\"id\": \"cus_1\", \"invoice_settings\": {\"default_payment_method\": null}}")
        .answers(200, "{\"id\": \"cus_1\", \"object\": \"customer\", \"deleted\": true}");

    assertThat(stripe.defaultMethod(CUSTOMER)).contains(METHOD);
    assertThat(stripe.defaultMethod(CUSTOMER)).isEmpty();
    assertThat(catchThrowableOfType(StripeFailure.class, () -> stripe.defaultMethod(CUSTOMER)))
        .isInstanceOf(StripeFailure.NotFound.class);
  }

  @Test
  void a_balance_is_the_accounts_own_and_in_canadian_dollars_alone() {
    server.answers(
        200,
        """
        {"available": [{"amount": 500, "currency": "cad"}, {"amount": 9900, "currency": "usd"}],
         "pending": [{"amount": -300, "currency": "cad"}]}
        """);

    var balance = stripe.balance(ACCOUNT);

    assertThat(server.askedOnce().header("stripe-account")).isEqualTo("acct_1");
    assertThat(balance.available()).isEqualTo(new Money(500));
    assertThat(balance.pending()).isEqualTo(new Money(-300));
  }

  @Test
  void payouts_go_to_the_bank_account_for_canadian_dollars() {
    server.answers(200, Samples.ACCOUNT);

    var account = stripe.account(ACCOUNT);

    assertThat(account.isSetUp()).isTrue();
    assertThat(account.bankAccount()).get().extracting(it -> it.last4()).isEqualTo("3333");
    assertThat(account.toString()).doesNotContain("3333");
    assertThat(server.askedOnce().parameters()).containsEntry("expand[0]", "external_accounts");
  }

  @Test
  void a_transfer_of_one_charges_money_names_it() {
    server.answers(200, Samples.TRANSFER);

    var transfer =
        stripe.transfer(
            new NewTransfer(
                ACCOUNT, new Money(10_800), "Je chemine", new ChargeId("ch_1"), Metadata.none()),
            KEY);

    assertThat(server.askedOnce().parameters())
        .containsEntry("source_transaction", "ch_1")
        .containsEntry("destination", "acct_1");
    assertThat(transfer.reversed()).isEqualTo(new Money(800));
  }

  @Test
  void pages_of_what_stripe_keeps_go_on_where_the_last_one_ended() {
    Instant since = Instant.ofEpochSecond(1_777_000_000);
    server.answers(
        200,
        page(
            true,
            Samples.event("payment_intent.succeeded", Samples.PAYMENT),
            Samples.event("plan.created", "{\"id\": 7, \"status\": {\"a\": [1]}}")));
    server.answers(
        200,
        page(
            false,
            """
            {"id": "txn_1", "amount": 12000, "fee": 378, "net": 11622, "currency": "cad",
             "type": "charge", "source": "ch_1", "created": 1777129200}
            """));

    var events = stripe.events(since, null);
    var lines =
        stripe.balanceTransactions(since, since.plusSeconds(60), new BalanceTransactionId("txn_0"));

    assertThat(events.more()).isTrue();
    assertThat(events.items())
        .extracting(it -> it.event().subject().getClass().getSimpleName())
        .containsExactly("PaymentSucceeded", "Unknown");
    assertThat(server.asked().getFirst().parameters())
        .containsOnly(entry("created[gte]", "1777000000"), entry("limit", "100"));
    assertThat(lines.more()).isFalse();
    assertThat(lines.items())
        .singleElement()
        .extracting(it -> it.net())
        .isEqualTo(new Money(11_622));
    assertThat(server.asked().getLast().parameters())
        .containsEntry("created[lt]", "1777000060")
        .containsEntry("starting_after", "txn_0");
  }

  private static String page(boolean more, String... items) {
    return "{\"object\": \"list\", \"has_more\": %s, \"data\": [%s]}"
        .formatted(more, String.join(",", items));
  }
}
