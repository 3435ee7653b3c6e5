package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.local.aws.Mail;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `POST /api/resources/{id}/purchase` (contract 40 §4.2).
class PurchasesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Shoppers shoppers = new Shoppers(CLOUD);
  private final UserId client = shoppers.client();

  @Test
  void what_is_bought_is_opened_until_all_of_it_is_given_back() {
    String resource = shoppers.resource("12.50");
    assertThat(shoppers.mayOpen(client, resource)).isFalse();

    Answer begun = shoppers.buy(client, resource);

    assertThat(begun.status()).isEqualTo(201);
    assertThat(begun.json().path("amount").decimalValue()).isEqualByComparingTo("12.50");
    assertThat(begun.text("currency")).isEqualTo("CAD");
    CLOUD.settle();
    assertThat(shoppers.mayOpen(client, resource)).isFalse();
    assertThat(shoppers.statuses(client)).containsExactly("pending");

    shoppers.pay(begun, "pm_card_visa");

    assertThat(shoppers.mayOpen(client, resource)).isTrue();
    assertThat(shoppers.opened(client, resource).path("isPurchased").asBoolean()).isTrue();
    assertThat(shoppers.mayOpen(shoppers.client(), resource)).isFalse();
    assertThat(shoppers.buy(client, resource).code()).isEqualTo("ALREADY_OWNED");

    Answer part = shoppers.refund(begun.text("purchaseId"), "2.50");
    CLOUD.settle();
    assertThat(part.status()).isEqualTo(200);
    assertThat(part.json().at("/purchase/paymentStatus").asText()).isEqualTo("completed");
    assertThat(shoppers.mayOpen(client, resource)).isTrue();

    Answer rest = shoppers.refund(begun.text("purchaseId"), null);
    CLOUD.settle();
    assertThat(rest.json().at("/refund/amount").decimalValue()).isEqualByComparingTo("10.00");
    assertThat(rest.json().at("/purchase/paymentStatus").asText()).isEqualTo("refunded");
    assertThat(shoppers.mayOpen(client, resource)).isFalse();
    assertThat(shoppers.statuses(client)).containsExactly("refunded");
    assertThat(shoppers.refund(begun.text("purchaseId"), null).code())
        .isEqualTo("ALREADY_REFUNDED");
    assertThat(shoppers.entries(begun)).containsExactlyInAnyOrder("payment", "refund", "refund");

    Answer again = shoppers.bought(client, resource);
    assertThat(again.text("purchaseId")).isNotEqualTo(begun.text("purchaseId"));
    assertThat(shoppers.mayOpen(client, resource)).isTrue();
    assertThat(shoppers.statuses(client)).containsExactly("completed", "refunded");
  }

  @Test
  void what_is_free_is_theirs_at_once_and_nobody_is_asked_at_stripe() {
    String resource = shoppers.resource("0");

    Answer bought = shoppers.buy(client, resource);
    CLOUD.settle();

    assertThat(bought.status()).isEqualTo(201);
    assertThat(bought.json().path("hasAccess").asBoolean()).isTrue();
    assertThat(bought.json().at("/purchase/paymentStatus").asText()).isEqualTo("completed");
    assertThat(shoppers.buy(client, resource).code()).isEqualTo("ALREADY_OWNED");
    assertThat(shoppers.statuses(client)).containsExactly("completed");
    assertThat(shoppers.atStripe(client, resource)).isEmpty();
    assertThat(shoppers.refund(bought.json().at("/purchase/id").asText(), null).code())
        .isEqualTo("NOT_PAID");
  }

  @Test
  void a_bank_that_wants_its_holder_to_confirm_lets_nobody_in_before_they_did() {
    String resource = shoppers.resource("24");
    Answer begun = shoppers.buy(client, resource);

    JsonNode confirmed = shoppers.pay(begun, "pm_card_threeDSecure2Required");
    assertThat(confirmed.path("status").asText()).isEqualTo("requires_action");
    assertThat(shoppers.mayOpen(client, resource)).isFalse();
    shoppers.authenticate(begun);

    assertThat(shoppers.mayOpen(client, resource)).isTrue();
  }

  @Test
  void a_card_that_is_declined_leaves_the_same_purchase_to_be_tried_again() {
    String resource = shoppers.resource("24");
    Answer begun = shoppers.buy(client, resource);
    shoppers.pay(begun, "pm_card_visa_chargeDeclined");
    assertThat(shoppers.statuses(client)).containsExactly("failed");

    Answer again = shoppers.buy(client, resource);
    assertThat(again.text("paymentIntentId")).isEqualTo(begun.text("paymentIntentId"));
    assertThat(again.text("purchaseId")).isEqualTo(begun.text("purchaseId"));
    CLOUD.settle();
    assertThat(shoppers.statuses(client)).containsExactly("pending");
    shoppers.pay(again, "pm_card_visa");

    assertThat(shoppers.mayOpen(client, resource)).isTrue();
    assertThat(shoppers.atStripe(client, resource)).containsExactly("succeeded");
  }

  @Test
  void of_twenty_clicks_at_once_there_is_one_purchase_and_one_payment() {
    String resource = shoppers.resource("24");

    List<Answer> answers = AtOnce.times(20, () -> shoppers.buy(client, resource));
    CLOUD.settle();

    List<Answer> begun = answers.stream().filter(it -> it.status() == 201).toList();
    assertThat(answers).allSatisfy(it -> assertThat(it.status()).isIn(201, 502, 409));
    assertThat(begun).isNotEmpty();
    assertThat(begun)
        .extracting(it -> it.text("purchaseId"))
        .containsOnly(begun.getFirst().text("purchaseId"));
    assertThat(begun)
        .extracting(it -> it.text("paymentIntentId"))
        .containsOnly(begun.getFirst().text("paymentIntentId"));
    assertThat(shoppers.atStripe(client, resource)).hasSize(1);
    assertThat(shoppers.statuses(client)).containsExactly("pending");
  }

  @Test
  void of_twenty_clicks_at_once_on_what_is_free_one_has_it() {
    String resource = shoppers.resource("0");

    List<Answer> answers = AtOnce.times(20, () -> shoppers.buy(client, resource));
    CLOUD.settle();

    assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(1);
    assertThat(answers).filteredOn(it -> it.status() == 409).hasSize(19);
    assertThat(shoppers.statuses(client)).containsExactly("completed");
  }

  @Test
  void P6_a_repeated_request_is_answered_like_the_first() {
    String resource = shoppers.resource("24");
    Api api = shoppers.as(client).with("idempotency-key", "buy-" + resource);

    Answer first = api.post(Shoppers.address(resource), "{}");
    shoppers.pay(first, "pm_card_visa");
    Answer repeated = api.post(Shoppers.address(resource), "{}");

    assertThat(repeated.body()).isEqualTo(first.body());
    assertThat(
            api.post(Shoppers.address(resource), "{\"paymentMethodId\":\"pm_card_visa\"}").status())
        .isEqualTo(422);
  }

  @Test
  void a_saved_method_is_the_buyers_own_and_says_what_the_payment_takes() {
    String resource = shoppers.resource("24");
    UserId other = shoppers.client();
    String own = saved(client);
    String foreign = saved(other);

    Answer stolen = shoppers.buy(client, resource, method(foreign));
    Answer unknown = shoppers.buy(client, resource, method("pm_nobodys"));
    Answer malformed = shoppers.buy(client, resource, method("visa"));
    Answer begun = shoppers.buy(client, resource, method(own));

    assertThat(stolen.status()).isEqualTo(404);
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(malformed.json().at("/fields/0/field").asText()).isEqualTo("paymentMethodId");
    assertThat(begun.status()).isEqualTo(201);
    assertThat(shoppers.pay(begun, own).path("status").asText()).isEqualTo("succeeded");
    assertThat(shoppers.mayOpen(client, resource)).isTrue();
  }

  private static String method(String id) {
    return "{\"paymentMethodId\":\"%s\"}".formatted(id);
  }

  private static String saved(UserId owner) {
    return new Payers(CLOUD).savedCard(owner);
  }

  @Test
  void what_stripe_refuses_is_said_in_our_words() {
    String resource = shoppers.resource("24");
    CLOUD.cloud().stripe().faults().down();

    Answer silent = shoppers.buy(client, resource);
    CLOUD.cloud().stripe().faults().up();
    Answer tiny = shoppers.buy(client, shoppers.resource("0.10"));

    assertThat(silent.code()).isEqualTo("PAYMENTS_UNAVAILABLE");
    assertThat(tiny.code()).isEqualTo("NOTHING_TO_PAY");
    assertThat(shoppers.buy(client, resource).status()).isEqualTo(201);
  }

  @Test
  void who_a_resource_is_not_for_cannot_buy_it() {
    String professionals = shoppers.resource(priced("24", "\"professional\""));
    String clients = shoppers.resource(priced("24", "\"client\""));
    String draft = shoppers.resource(Map.of("price", "24", "status", "\"draft\""));

    assertThat(shoppers.buy(client, professionals).status()).isEqualTo(404);
    assertThat(shoppers.buy(shoppers.professional(), clients).status()).isEqualTo(404);
    assertThat(shoppers.buy(client, draft).status()).isEqualTo(404);
    assertThat(shoppers.buy(client, "ffffffffffffffffffffffff").status()).isEqualTo(404);
    assertThat(shoppers.buy(client, "x").status()).isEqualTo(400);
    assertThat(shoppers.buy(client, clients, "").status()).isEqualTo(400);
    assertThat(CLOUD.api().post(Shoppers.address(clients), "{}").status()).isEqualTo(401);
    assertThat(shoppers.buy(shoppers.professional(), professionals).status()).isEqualTo(201);
  }

  private static Map<String, String> priced(String dollars, String audience) {
    return Map.of("price", dollars, "audience", audience);
  }

  @Test
  void P15_a_body_says_neither_the_price_nor_that_it_is_paid() {
    String resource = shoppers.resource("24");

    Answer begun =
        shoppers.buy(
            client,
            resource,
            "{\"price\":0,\"amount\":0.5,\"priceCents\":50,\"currency\":\"USD\",\"status\":\"completed\","
                + "\"paymentStatus\":\"completed\",\"accessGranted\":true,\"userId\":\"%s\"}"
                    .formatted(shoppers.client()));
    CLOUD.settle();

    assertThat(begun.json().path("amount").decimalValue()).isEqualByComparingTo("24");
    assertThat(shoppers.purchase(begun.text("purchaseId")).buyer()).isEqualTo(client);
    assertThat(shoppers.statuses(client)).containsExactly("pending");
    assertThat(shoppers.mayOpen(client, resource)).isFalse();
  }

  @Test
  void what_nobody_finishes_is_given_up_and_can_be_bought_afresh() throws InterruptedException {
    String resource = shoppers.resource("24");
    Answer begun = shoppers.buy(client, resource);

    shoppers.till().pass(Duration.ofHours(25));
    CLOUD.settle();

    assertThat(shoppers.statuses(client)).containsExactly("failed");
    assertThat(shoppers.atStripe(client, resource)).containsExactly("canceled");
    Answer again = shoppers.buy(client, resource);
    assertThat(again.text("purchaseId")).isEqualTo(begun.text("purchaseId"));
    assertThat(again.text("paymentIntentId")).isNotEqualTo(begun.text("paymentIntentId"));
    shoppers.pay(again, "pm_card_visa");
    assertThat(shoppers.mayOpen(client, resource)).isTrue();
  }

  @Test
  void the_receipt_comes_by_mail_once_and_keeps_the_resource_out_of_the_mailbox() {
    String resource = shoppers.resource("24");
    Answer begun = shoppers.bought(client, resource);
    shoppers.refund(begun.text("purchaseId"), "4");
    shoppers.refund(begun.text("purchaseId"), null);

    List<Mail> mails =
        CLOUD.mailsTo(Till.email(client)).stream()
            .filter(it -> it.subject().contains("achat") || it.subject().contains("remboursement"))
            .toList();

    assertThat(mails)
        .extracting(Mail::subject)
        .containsExactlyInAnyOrder(
            "Votre achat est confirmé",
            "Votre remboursement est en route",
            "Votre remboursement est en route");
    assertThat(mails).allSatisfy(it -> assertThat(it.subject()).doesNotContain("anxiété"));
    assertThat(mails.getLast().text()).contains("Apprivoiser l’anxiété", "24,00");
    assertThat(shoppers.as(client).get("/api/notifications").body())
        .contains("resource.purchased", "payment.refunded")
        .doesNotContain("Apprivoiser");
  }

  @Test
  void defect_not_repeated_nothing_at_stripe_tells_what_somebody_reads() {
    String resource = shoppers.resource("24");
    Answer begun = shoppers.buy(client, resource);

    JsonNode payment = CLOUD.cloud().stripe().object(begun.text("paymentIntentId")).orElseThrow();

    assertThat(payment.path("currency").asText()).isEqualTo("cad");
    assertThat(payment.path("amount").asLong()).isEqualTo(2400);
    assertThat(payment.path("description").asText()).isEqualTo("Je chemine");
    assertThat(payment.at("/metadata/type").asText()).isEqualTo("resource_purchase");
    assertThat(payment.at("/metadata/purchaseId").asText()).isEqualTo(begun.text("purchaseId"));
    assertThat(payment.at("/metadata/resourceId").asText()).isEqualTo(resource);
    assertThat(payment.at("/metadata/userId").asText()).isEqualTo(client.value());
    assertThat(payment.toString()).doesNotContain("anxiété", "Zoé", "@");
  }

  @Test
  void P22_the_list_of_purchases_is_three_calls_however_many_there_are_and_pages() {
    for (int n = 0; n < 3; n++) {
      shoppers.bought(client, shoppers.resource("24"));
    }
    Api api = shoppers.as(client);

    JsonNode first = api.get("/api/resources/purchases?limit=2").json();
    JsonNode second =
        api.get("/api/resources/purchases?limit=2&cursor=" + first.path("nextCursor").asText())
            .json();

    assertThat(first.path("purchases")).hasSize(2);
    assertThat(second.path("purchases")).hasSize(1);
    assertThat(second.has("nextCursor")).isFalse();
    assertThat(first.at("/purchases/0/resource/hasAccess").asBoolean()).isTrue();
    assertThat(first.at("/purchases/0/price").decimalValue()).isEqualByComparingTo("24");
    assertThat(CLOUD.cloud().invocations().lastOf("ListPurchases").calls("DynamoDb")).hasSize(3);
    assertThat(
            CLOUD.api().as(Persona.CLIENT).get("/api/resources/purchases").json().path("purchases"))
        .isEmpty();
    assertThat(
            shoppers
                .as(shoppers.client())
                .get("/api/resources/purchases?cursor=" + first.path("nextCursor").asText())
                .status())
        .isEqualTo(400);
    assertThat(CLOUD.api().get("/api/resources/purchases").status()).isEqualTo(401);
    assertThat(api.get("/api/resources/purchases?limit=101").status()).isEqualTo(400);
    assertThat(api.get("/api/resources/purchases?locale=de").status()).isEqualTo(400);
  }

  @Test
  void who_may_not_give_money_back_does_not() {
    Answer begun = shoppers.bought(client, shoppers.resource("24"));
    String body = "{\"purchaseId\":\"%s\"}".formatted(begun.text("purchaseId"));

    assertThat(shoppers.as(client).post("/api/payments/refund", body).status()).isEqualTo(403);
    assertThat(CLOUD.api().as(Persona.CONTENT_ADMIN).post("/api/payments/refund", body).status())
        .isEqualTo(403);
    assertThat(shoppers.refund("ffffffffffffffffffffffff", null).status()).isEqualTo(404);
    assertThat(shoppers.refund("1", null).json().at("/fields/0/field").asText())
        .isEqualTo("purchaseId");
    assertThat(
            shoppers
                .refund(begun.text("purchaseId"), "24.01")
                .json()
                .at("/fields/0/field")
                .asText())
        .isEqualTo("amount");
    assertThat(
            shoppers
                .billing()
                .post(
                    "/api/payments/refund",
                    "{\"purchaseId\":\"%s\",\"madeOutside\":true}"
                        .formatted(begun.text("purchaseId")))
                .code())
        .isEqualTo("MADE_BY_STRIPE");
    assertThat(
            shoppers
                .billing()
                .post(
                    "/api/payments/refund",
                    "{\"purchaseId\":\"%s\",\"appointmentId\":\"%s\"}"
                        .formatted(begun.text("purchaseId"), begun.text("purchaseId")))
                .json()
                .at("/fields/0/field")
                .asText())
        .isEqualTo("purchaseId");
  }

  @Test
  void of_ten_administrators_at_once_one_gives_it_back() {
    Answer begun = shoppers.bought(client, shoppers.resource("24"));

    AtOnce.times(10, () -> shoppers.refund(begun.text("purchaseId"), "10"));
    CLOUD.settle();

    assertThat(
            CLOUD.cloud().stripe().objects("refund").stream()
                .filter(
                    it -> it.path("payment_intent").asText().equals(begun.text("paymentIntentId"))))
        .hasSize(1);
    assertThat(shoppers.entries(begun)).containsExactlyInAnyOrder("payment", "refund");
  }
}
