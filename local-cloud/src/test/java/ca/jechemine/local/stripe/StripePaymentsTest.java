package ca.jechemine.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.jechemine.local.aws.Json;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Customer;
import com.stripe.model.PaymentIntent;
import com.stripe.model.SetupIntent;
import com.stripe.param.PaymentIntentCreateParams;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripePaymentsTest {

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

  @Test
  void a_card_pays() throws StripeException {
    Customer customer = bench.customer();
    PaymentIntent intent = bench.create(bench.toPay(12_000, customer).build());
    assertThat(intent.getStatus()).isEqualTo("requires_payment_method");
    assertThat(intent.getId()).startsWith("pi_");

    PaymentIntent paid = bench.confirm(intent, "pm_card_visa");

    assertThat(paid.getStatus()).isEqualTo("succeeded");
    assertThat(paid.getAmountReceived()).isEqualTo(12_000);
    assertThat(paid.getMetadata()).containsEntry("appointmentId", "a1");
    Charge charge = bench.server().v1().charges().retrieve(paid.getLatestCharge());
    assertThat(charge.getPaid()).isTrue();
    assertThat(charge.getPaymentMethodDetails().getCard().getLast4()).isEqualTo("4242");
    assertThat(bench.eventTypes())
        .containsExactly(
            "customer.created",
            "payment_intent.created",
            "charge.succeeded",
            "payment_intent.succeeded");
  }

  @ParameterizedTest
  @CsvSource({
    "pm_card_visa_chargeDeclined,card_declined,generic_decline",
    "pm_card_visa_chargeDeclinedInsufficientFunds,card_declined,insufficient_funds",
    "pm_card_visa_chargeDeclinedLostCard,card_declined,lost_card",
    "pm_card_visa_chargeDeclinedStolenCard,card_declined,stolen_card",
    "pm_card_chargeDeclinedExpiredCard,expired_card,",
    "pm_card_chargeDeclinedIncorrectCvc,incorrect_cvc,incorrect_cvc",
    "pm_card_chargeDeclinedProcessingError,processing_error,"
  })
  void a_card_is_declined(String method, String code, String declineCode) throws StripeException {
    PaymentIntent intent = bench.create(bench.toPay(12_000, bench.customer()).build());

    CardException refused =
        catchThrowableOfType(CardException.class, () -> bench.confirm(intent, method));

    assertThat(refused.getStatusCode()).isEqualTo(402);
    assertThat(refused.getCode()).isEqualTo(code);
    assertThat(refused.getDeclineCode()).isEqualTo(declineCode);
    PaymentIntent after = refused.getStripeError().getPaymentIntent();
    assertThat(after.getStatus()).isEqualTo("requires_payment_method");
    assertThat(after.getLastPaymentError().getCode()).isEqualTo(code);
    assertThat(bench.server().v1().charges().retrieve(refused.getCharge()).getStatus())
        .isEqualTo("failed");
    assertThat(bench.eventTypes()).endsWith("charge.failed", "payment_intent.payment_failed");
  }

  @Test
  void a_challenge_is_passed_or_failed() throws StripeException {
    Customer customer = bench.customer();
    PaymentIntent passed = bench.create(bench.toPay(5_000, customer).build());
    PaymentIntent failed = bench.create(bench.toPay(5_000, customer).build());
    assertThat(bench.confirm(passed, "pm_card_authenticationRequired").getStatus())
        .isEqualTo("requires_action");
    assertThat(bench.confirm(failed, "pm_card_threeDSecure2Required").getNextAction().getType())
        .isEqualTo("use_stripe_sdk");

    bench.stripe().authenticate(passed.getId(), true);
    bench.stripe().authenticate(failed.getId(), false);

    assertThat(bench.intent(passed.getId()).getStatus()).isEqualTo("succeeded");
    PaymentIntent after = bench.intent(failed.getId());
    assertThat(after.getStatus()).isEqualTo("requires_payment_method");
    assertThat(after.getLastPaymentError().getCode())
        .isEqualTo("payment_intent_authentication_failure");
  }

  @Test
  void a_challenge_cannot_be_passed_in_absence() throws StripeException {
    Customer customer = bench.customer();
    SetupIntent setup = bench.setUp(customer, "card", "pm_card_authenticationRequired");
    bench.stripe().authenticate(setup.getId(), true);
    String method = bench.server().v1().setupIntents().retrieve(setup.getId()).getPaymentMethod();

    CardException refused =
        catchThrowableOfType(
            CardException.class, () -> bench.create(offSession(customer, method).build()));

    assertThat(refused.getCode()).isEqualTo("authentication_required");
    assertThat(refused.getStripeError().getPaymentIntent().getStatus())
        .isEqualTo("requires_payment_method");
  }

  @Test
  void what_was_set_up_pays_in_absence() throws StripeException {
    Customer customer = bench.customer();
    SetupIntent setup = bench.setUp(customer, "card", "pm_card_authenticationRequiredOnSetup");
    assertThat(setup.getStatus()).isEqualTo("requires_action");
    bench.stripe().authenticate(setup.getId(), true);
    String method = bench.server().v1().setupIntents().retrieve(setup.getId()).getPaymentMethod();

    PaymentIntent paid = bench.create(offSession(customer, method).build());

    assertThat(paid.getStatus()).isEqualTo("succeeded");
    assertThat(bench.eventTypes()).contains("payment_method.attached", "setup_intent.succeeded");
  }

  private static PaymentIntentCreateParams.Builder offSession(Customer customer, String method) {
    return bench
        .toPay(12_000, customer)
        .setPaymentMethod(method)
        .setOffSession(true)
        .setConfirm(true);
  }

  @Test
  void a_card_of_another_customer_does_not_pay() throws StripeException {
    SetupIntent setup = bench.setUp(bench.customer(), "card", "pm_card_visa");
    Customer other = bench.customer();

    InvalidRequestException refused =
        catchThrowableOfType(
            InvalidRequestException.class,
            () -> bench.create(offSession(other, setup.getPaymentMethod()).build()));

    assertThat(refused.getParam()).isEqualTo("payment_method");
    assertThat(bench.stripe().objects("payment_intent")).isEmpty();
  }

  @Test
  void a_debit_takes_five_business_days() throws StripeException {
    Customer customer = bench.customer();
    PaymentIntent good = bench.create(bench.toDebit(12_000, customer).build());
    PaymentIntent bad = bench.create(bench.toDebit(12_000, customer).build());
    assertThat(bench.confirm(good, "pm_acssDebit_success").getStatus()).isEqualTo("processing");
    bench.confirm(bad, "pm_acssDebit_insufficientFunds");

    bench.clock().moveTo(bench.clock().instant().plus(Duration.ofDays(4)));
    bench.stripe().settleDue();
    assertThat(bench.intent(good.getId()).getStatus()).isEqualTo("processing");

    bench.clock().moveTo(bench.clock().instant().plus(Duration.ofDays(3)));
    bench.stripe().settleDue();
    assertThat(bench.intent(good.getId()).getStatus()).isEqualTo("succeeded");
    PaymentIntent failed = bench.intent(bad.getId());
    assertThat(failed.getStatus()).isEqualTo("requires_payment_method");
    assertThat(failed.getLastPaymentError().getCode()).isEqualTo("insufficient_funds");
  }

  @Test
  void an_account_that_was_typed_in_is_verified_and_set_up() throws StripeException {
    Customer customer = bench.customer();
    String method =
        Json.tree(
                bench.raw(
                    "/v1/payment_methods",
                    "type=acss_debit&acss_debit[institution_number]=000"
                        + "&acss_debit[transit_number]=11000"
                        + "&acss_debit[account_number]=000123456789"
                        + "&billing_details[name]=Ana"))
            .path("id")
            .asText();
    SetupIntent setup = bench.setUp(customer, "acss_debit", method);
    assertThat(setup.getNextAction().getType()).isEqualTo("verify_with_microdeposits");

    bench.raw(
        "/v1/setup_intents/" + setup.getId() + "/verify_microdeposits",
        "amounts[]=32&amounts[]=45");

    SetupIntent done = bench.server().v1().setupIntents().retrieve(setup.getId());
    assertThat(done.getStatus()).isEqualTo("succeeded");
    assertThat(bench.server().v1().mandates().retrieve(done.getMandate()).getStatus())
        .isEqualTo("active");
    PaymentIntent debit =
        bench.create(
            bench
                .toDebit(9_000, customer)
                .setPaymentMethod(method)
                .setOffSession(true)
                .setConfirm(true)
                .build());
    assertThat(debit.getStatus()).isEqualTo("processing");
    bench.stripe().settlePad();
    assertThat(bench.intent(debit.getId()).getStatus()).isEqualTo("succeeded");
  }

  @Test
  void what_is_paid_is_neither_confirmed_nor_cancelled() throws StripeException {
    PaymentIntent intent = bench.create(bench.toPay(5_000, bench.customer()).build());
    bench.confirm(intent, "pm_card_visa");

    InvalidRequestException again =
        catchThrowableOfType(
            InvalidRequestException.class, () -> bench.confirm(intent, "pm_card_visa"));
    InvalidRequestException cancel =
        catchThrowableOfType(
            InvalidRequestException.class,
            () -> bench.server().v1().paymentIntents().cancel(intent.getId()));

    assertThat(again.getCode()).isEqualTo("payment_intent_unexpected_state");
    assertThat(cancel.getCode()).isEqualTo("payment_intent_unexpected_state");
    assertThat(cancel.getStripeError().getPaymentIntent().getStatus()).isEqualTo("succeeded");
  }

  @ParameterizedTest
  @CsvSource({
    "amount=49&currency=cad,amount_too_small,amount",
    "amount=x&currency=cad,parameter_invalid_integer,amount",
    "currency=cad,parameter_missing,amount",
    "amount=500&currency=cad&colour=red,parameter_unknown,colour",
    "amount=500&currency=cad&customer=cus_none,resource_missing,customer",
    "amount=500&currency=cad&payment_method_options[acss_debit][currency]=cad,parameter_unknown,"
        + "payment_method_options[acss_debit][currency]"
  })
  void what_is_wrong_is_named(String form, String code, String param) {
    InvalidRequestException refused =
        catchThrowableOfType(
            InvalidRequestException.class, () -> bench.raw("/v1/payment_intents", form));

    assertThat(refused.getCode()).isEqualTo(code);
    assertThat(refused.getParam()).isEqualTo(param);
    assertThat(refused.getStatusCode()).isEqualTo(400);
  }

  @Test
  void nobody_asks_without_the_key() {
    assertThat(
            catchThrowableOfType(
                AuthenticationException.class,
                () -> bench.client("sk_test_other").v1().balance().retrieve()))
        .extracting(StripeException::getStatusCode)
        .isEqualTo(401);
  }

  @Test
  void a_page_knows_the_secret_of_its_intent_only() throws StripeException {
    PaymentIntent intent = bench.create(bench.toPay(5_000, bench.customer()).build());
    intent.setClientSecret("pi_secret_guess");

    assertThat(
            catchThrowableOfType(
                InvalidRequestException.class, () -> bench.confirm(intent, "pm_card_visa")))
        .isNotNull();
    assertThat(
            catchThrowableOfType(StripeException.class, () -> bench.page().v1().customers().list()))
        .extracting(StripeException::getStatusCode)
        .isEqualTo(403);
  }
}
