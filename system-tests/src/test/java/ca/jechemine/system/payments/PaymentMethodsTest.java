package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.Means;
import ca.jechemine.payments.domain.PaymentMethod;
import ca.jechemine.payments.domain.Wallet;
import ca.jechemine.payments.domain.Wallet.Guarantee;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Methods of payment that people save, list and take away (contract 30 §2, §3, §6), from outside.
class PaymentMethodsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String SETUP = "/api/payments/setup-intent";
  private static final String METHODS = "/api/payments/payment-methods";
  private static final String DEBIT = "{\"paymentMethodType\":\"acss_debit\"}";

  private final Payers payers = new Payers(CLOUD);

  @Test
  void a_card_that_is_set_up_and_saved_vouches_for_its_holder() {
    UserId client = payers.client();
    Api api = payers.as(client);

    Answer setup = api.post(SETUP, "");
    String card = confirmed(setup, "pm_card_visa");
    Answer saved = api.post(METHODS, named(card));

    assertThat(setup.status()).isEqualTo(200);
    assertThat(setup.text("paymentMethodType")).isEqualTo("card");
    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    assertThat(saved.json().path("success").asBoolean()).isTrue();
    Answer listed = api.get(METHODS);
    assertThat(listed.json().path("paymentMethods")).hasSize(1);
    JsonNode method = listed.json().at("/paymentMethods/0");
    assertThat(method.path("id").asText()).isEqualTo(card);
    assertThat(method.at("/card/brand").asText()).isEqualTo("visa");
    assertThat(method.at("/card/last4").asText()).isEqualTo("4242");
    assertThat(method.at("/card/expYear").isNumber()).isTrue();
    assertThat(listed.body()).doesNotContain("billing_details", "customer");
    CLOUD.settle();
    assertThat(payers.wallet(client).guarantee()).isEqualTo(Guarantee.STRIPE);
    JsonNode account = api.get("/api/users/me").json();
    assertThat(account.path("paymentGuaranteeStatus").asText()).isEqualTo("green");
    assertThat(account.path("paymentGuaranteeSource").asText()).isEqualTo("stripe");
    assertThat(account.path("preferredPaymentMethod").asText()).isEqualTo("card");
  }

  @Test
  void defect_a_bank_account_saved_from_the_billing_page_turns_its_holder_green_by_the_webhook() {
    UserId client = payers.client();

    confirmed(payers.as(client).post(SETUP, DEBIT), "pm_acssDebit_success");
    CLOUD.settle();

    Wallet wallet = payers.wallet(client);
    assertThat(wallet.guarantee()).isEqualTo(Guarantee.STRIPE);
    assertThat(wallet.preferredMethod()).isEqualTo("direct_debit");
    assertThat(wallet.kept().orElseThrow().agreement()).isPresent();
    JsonNode listed = payers.as(client).get(METHODS).json().at("/paymentMethods/0");
    assertThat(listed.at("/acss_debit/bank_name").asText()).isEqualTo("STRIPE TEST BANK");
    assertThat(listed.toString()).doesNotContain("institution_number", "transit_number");
  }

  @Test
  void a_bank_account_that_is_not_proven_yet_turns_nobody_green() {
    UserId client = payers.client();
    String setup = payers.as(client).post(SETUP, DEBIT).text("setupIntentId");

    assertThat(payers.as(client).post(METHODS, named("pm_acssDebit_success")).code())
        .isEqualTo("SETUP_NOT_COMPLETE");
    CLOUD.settle();

    assertThat(payers.wallet(client).guarantee()).isEqualTo(Guarantee.NONE);
    assertThat(CLOUD.cloud().stripe().object(setup).orElseThrow().path("status").asText())
        .isEqualTo("requires_payment_method");
  }

  @Test
  void cards_come_first_and_of_them_the_one_that_is_charged() {
    UserId client = payers.client();
    String debit = payers.saved(client, "acss_debit", "pm_acssDebit_success");
    String visa = payers.saved(client, "card", "pm_card_visa");
    String mastercard = payers.saved(client, "card", "pm_card_mastercard");

    assertThat(listed(client)).containsExactly(mastercard, visa, debit);
    payers.as(client).delete(METHODS + "?paymentMethodId=" + debit);

    assertThat(payers.wallet(client).kept().orElseThrow().id().value()).isEqualTo(mastercard);
    String amex = payers.saved(client, "card", "pm_card_amex");
    assertThat(listed(client)).containsExactly(mastercard, amex, visa);
    assertThat(customer(client).at("/invoice_settings/default_payment_method").asText())
        .isEqualTo(mastercard);
  }

  @Test
  void saving_it_again_and_at_once_leaves_one_customer_and_one_method() {
    UserId client = payers.client();
    Api api = payers.as(client);
    List<Answer> setups = AtOnce.times(5, () -> api.post(SETUP, ""));
    String card = confirmed(setups.getFirst(), "pm_card_visa");

    List<Answer> saved = AtOnce.times(5, () -> api.post(METHODS, named(card)));
    CLOUD.settle();

    assertThat(setups).extracting(Answer::status).containsOnly(200);
    assertThat(saved).extracting(Answer::status).containsOnly(200);
    assertThat(CLOUD.cloud().stripe().objects("customer"))
        .filteredOn(it -> it.at("/metadata/userId").asText().equals(client.value()))
        .hasSize(1);
    assertThat(listed(client)).containsExactly(card);
  }

  @Test
  void a_setup_under_one_key_is_made_once() {
    Api api = payers.as(payers.client()).with("idempotency-key", "une fois");

    Answer first = api.post(SETUP, DEBIT);
    Answer again = api.post(SETUP, DEBIT);

    assertThat(again.text("setupIntentId")).isEqualTo(first.text("setupIntentId"));
    assertThat(api.post(SETUP, "{}").code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void defect_nobody_saves_or_takes_away_the_method_of_somebody_else() {
    UserId owner = payers.client();
    UserId stranger = payers.client();
    String card = payers.savedCard(owner);
    payers.savedCard(stranger);

    Answer saved = payers.as(stranger).post(METHODS, named(card));
    Answer taken = payers.as(stranger).delete(METHODS + "?paymentMethodId=" + card);
    Answer unknown = payers.as(stranger).delete(METHODS + "?paymentMethodId=pm_1Nowhere");

    assertThat(saved.status()).isEqualTo(409);
    assertThat(saved.code()).isEqualTo("METHOD_OF_ANOTHER");
    assertThat(taken.status()).isEqualTo(404);
    assertThat(taken.body()).isEqualTo(unknown.body());
    assertThat(listed(owner)).containsExactly(card);
    assertThat(listed(stranger)).hasSize(1).doesNotContain(card);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"paymentMethodId\":7}",
        "{\"paymentMethodId\":\"pm_../../customers\"}",
        "[]"
      })
  void what_is_no_method_is_a_bad_request(String body) {
    Api api = payers.as(payers.client());

    assertThat(api.post(METHODS, body).status()).isEqualTo(400);
    assertThat(api.delete(METHODS).status()).isEqualTo(400);
    assertThat(api.post(METHODS, named("pm_1Nowhere")).status()).isEqualTo(404);
    assertThat(api.get(METHODS).json().path("paymentMethods")).isEmpty();
  }

  @Test
  void a_method_that_is_saved_is_kept_for_the_sessions_that_have_a_date_and_none() {
    UserId client = payers.client();
    String waiting = payers.scheduled(client);
    String byTransfer = payers.scheduled(client, "transfer");
    String pending = payers.told(Payers.newId(), 1, client, "pending", "pending", "card");
    assertThat(payers.payment(waiting).means()).isEqualTo(Means.AWAITED);

    String debit = payers.saved(client, "acss_debit", "pm_acssDebit_success");

    for (String it : List.of(waiting, byTransfer)) {
      assertThat(payers.payment(it).means().saved()).isEqualTo(new PaymentMethodId(debit));
      assertThat(payers.payment(it).means().agreement()).isPresent();
      assertThat(payers.payment(it).method()).isEqualTo(PaymentMethod.DIRECT_DEBIT);
    }
    assertThat(payers.payment(pending).means()).isEqualTo(Means.NONE);
  }

  @Test
  void a_session_that_gets_its_date_later_has_the_method_in_the_same_change() {
    UserId client = payers.client();
    String card = payers.savedCard(client);

    String appointment = payers.told(Payers.newId(), 1, client, "pending", "pending", "card");
    payers.told(appointment, 2, client, "scheduled", "pending", "card");

    assertThat(payers.payment(appointment).means().saved()).isEqualTo(new PaymentMethodId(card));
    assertThat(payers.payment(appointment).means().isAwaited()).isFalse();
    assertThat(payers.versions(appointment)).isEqualTo(2);
  }

  @Test
  void defect_what_is_taken_away_is_replaced_where_it_was_kept_or_a_guarantee_is_awaited() {
    UserId client = payers.client();
    String first = payers.savedCard(client);
    String appointment = payers.scheduled(client);
    String second = payers.saved(client, "card", "pm_card_mastercard");

    payers.as(client).delete(METHODS + "?paymentMethodId=" + first);
    assertThat(payers.payment(appointment).means().saved()).isEqualTo(new PaymentMethodId(second));
    payers.as(client).delete(METHODS + "?paymentMethodId=" + second);
    CLOUD.settle();

    assertThat(payers.payment(appointment).means()).isEqualTo(Means.AWAITED);
    assertThat(payers.wallet(client).guarantee()).isEqualTo(Guarantee.NONE);
    assertThat(
            payers.as(client).get("/api/users/me").json().path("paymentGuaranteeStatus").asText())
        .isEqualTo("none");
  }

  @Test
  void defect_the_trust_in_transfers_outlives_the_last_card() {
    UserId client = payers.client();
    payers.trust(client);
    String card = payers.savedCard(client);
    String appointment = payers.scheduled(client);

    payers.as(client).delete(METHODS + "?paymentMethodId=" + card);
    CLOUD.settle();

    assertThat(payers.wallet(client).guarantee()).isEqualTo(Guarantee.INTERAC_TRUST);
    assertThat(payers.payment(appointment).means()).isEqualTo(Means.NONE);
  }

  @Test
  void what_is_taken_away_at_stripe_is_gone_here_too() {
    UserId client = payers.client();
    String card = payers.savedCard(client);

    payers.detachAtStripe(card);
    CLOUD.settle();

    assertThat(payers.wallet(client).kept()).isEmpty();
  }

  @Test
  void P7_told_twice_late_and_the_wrong_way_round_what_counts_is_how_it_is_now() {
    UserId client = payers.client();
    String appointment = payers.scheduled(client);
    CLOUD.cloud().stripe().webhooks().hold();
    CLOUD.cloud().stripe().webhooks().twice(2);
    String card = confirmed(payers.as(client).post(SETUP, "{}"), "pm_card_visa");
    payers.as(client).post(METHODS, named(card));
    payers.as(client).delete(METHODS + "?paymentMethodId=" + card);
    CLOUD
        .cloud()
        .stripe()
        .webhooks()
        .releaseInOrder(List.of("payment_method.detached", "setup_intent.succeeded"));
    CLOUD.settle();
    CLOUD.cloud().stripe().webhooks().normal();
    CLOUD.settle();

    assertThat(payers.wallet(client).guarantee()).isEqualTo(Guarantee.NONE);
    assertThat(payers.payment(appointment).means()).isEqualTo(Means.AWAITED);
  }

  @Test
  void P15_a_body_says_neither_whose_it_is_nor_what_vouches() {
    UserId client = payers.client();
    UserId other = payers.client();
    payers.savedCard(other);
    String customer = payers.wallet(other).atStripe().orElseThrow().value();

    Answer setup =
        payers
            .as(client)
            .post(
                SETUP,
                ("{\"customer\":\"%s\",\"userId\":\"%s\",\"metadata\":{\"userId\":\"%s\"},"
                        + "\"paymentGuaranteeStatus\":\"green\",\"stripeCustomerId\":\"%s\"}")
                    .formatted(customer, other, other, customer));

    JsonNode made = CLOUD.cloud().stripe().object(setup.text("setupIntentId")).orElseThrow();
    assertThat(made.path("customer").asText())
        .isEqualTo(payers.wallet(client).atStripe().orElseThrow().value())
        .isNotEqualTo(customer);
    assertThat(made.at("/metadata/userId").asText()).isEqualTo(client.value());
    assertThat(payers.wallet(client).guarantee()).isEqualTo(Guarantee.NONE);
  }

  @Test
  void of_somebody_who_is_forgotten_no_method_is_left() {
    UserId client = payers.client();
    String card = payers.savedCard(client);

    payers.forgotten(client);

    assertThat(payers.wallet(client).kept()).isEmpty();
    assertThat(CLOUD.cloud().stripe().object(card).orElseThrow().path("customer").isNull())
        .isTrue();
    assertThat(payers.table().people().find(client).orElseThrow().name()).doesNotContain("Zoé");
  }

  @Test
  void while_stripe_is_down_nothing_changes_and_nobody_is_told_more_than_that() {
    UserId client = payers.client();
    String card = payers.savedCard(client);
    CLOUD.cloud().stripe().faults().down();
    try {
      Answer answer = payers.as(client).delete(METHODS + "?paymentMethodId=" + card);

      assertThat(answer.status()).isEqualTo(502);
      assertThat(answer.body())
          .contains("PAYMENTS_UNAVAILABLE")
          .doesNotContain("Stripe is unavailable");
    } finally {
      CLOUD.cloud().stripe().faults().up();
    }
    assertThat(listed(client)).containsExactly(card);
  }

  private String confirmed(Answer setup, String method) {
    return payers.confirm(setup.text("clientSecret"), method).path("payment_method").asText();
  }

  private List<String> listed(UserId client) {
    return payers.as(client).get(METHODS).json().path("paymentMethods").findValuesAsText("id");
  }

  private JsonNode customer(UserId owner) {
    String id = payers.wallet(owner).atStripe().orElseThrow().value();
    return CLOUD.cloud().stripe().object(id).orElseThrow();
  }

  private static String named(String method) {
    return "{\"paymentMethodId\":\"%s\"}".formatted(method);
  }
}
