package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.ResourceEvent.ResourceChanged;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.PurchasesModule;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What becomes of purchases as Stripe tells of them, and as the library changes (contract 40 §4.2,
/// §8).
class PurchaseSettlementTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String SUCCEEDED = "payment_intent.succeeded";

  private final Shoppers shoppers = new Shoppers(CLOUD);
  private final UserId client = shoppers.client();

  @Test
  void a_chargeback_takes_the_resource_away_until_it_is_won() {
    String resource = shoppers.resource("24");
    Answer begun = shoppers.bought(client, resource);

    String dispute = CLOUD.cloud().stripe().dispute(shoppers.charge(begun));
    CLOUD.settle();
    assertThat(shoppers.mayOpen(client, resource)).isFalse();
    assertThat(shoppers.statuses(client)).containsExactly("completed");
    assertThat(shoppers.buy(client, resource).code()).isEqualTo("PURCHASE_DISPUTED");
    assertThat(shoppers.refund(begun.text("purchaseId"), null).code())
        .isEqualTo("PAYMENT_DISPUTED");
    assertThat(shoppers.completed(resource)).isEqualTo(1);
    CLOUD.cloud().stripe().closeDispute(dispute, true);
    CLOUD.settle();

    assertThat(shoppers.mayOpen(client, resource)).isTrue();
    assertThat(shoppers.entries(begun))
        .containsExactlyInAnyOrder("payment", "dispute", "dispute-won");
  }

  @Test
  void a_chargeback_that_is_lost_is_a_sale_that_went_back() {
    String resource = shoppers.resource("24");
    long before = shoppers.sales();
    Answer begun = shoppers.bought(client, resource);
    assertThat(shoppers.sales() - before).isEqualTo(2400);

    CLOUD
        .cloud()
        .stripe()
        .closeDispute(CLOUD.cloud().stripe().dispute(shoppers.charge(begun)), false);
    CLOUD.settle();

    assertThat(shoppers.mayOpen(client, resource)).isFalse();
    assertThat(shoppers.statuses(client)).containsExactly("refunded");
    assertThat(shoppers.sales()).isEqualTo(before);
    assertThat(shoppers.completed(resource)).isZero();
    assertThat(shoppers.buy(client, resource).status()).isEqualTo(201);
  }

  @Test
  void what_somebody_refunds_at_stripe_itself_takes_the_resource_away_too() {
    String resource = shoppers.resource("24");
    Answer begun = shoppers.bought(client, resource);

    new Payers(CLOUD)
        .asked(
            "/v1/refunds",
            "payment_intent=" + begun.text("paymentIntentId"),
            CLOUD.cloud().stripe().secrets().secretKey());
    CLOUD.settle();

    assertThat(shoppers.mayOpen(client, resource)).isFalse();
    assertThat(shoppers.statuses(client)).containsExactly("refunded");
  }

  /// Defect of contract 40 §4.2: the old webhook turned intents without an appointment down.
  @Test
  void P7_one_event_fifty_times_at_once_and_again_after_the_refund_is_one_sale() {
    String resource = shoppers.resource("24");
    Answer begun = shoppers.bought(client, resource);
    String event = shoppers.told(begun.text("paymentIntentId"), SUCCEEDED).getFirst();

    AtOnce.times(
        50,
        () -> {
          shoppers.tell(event);
          return event;
        });
    shoppers.refund(begun.text("purchaseId"), null);
    CLOUD.settle();
    shoppers.tell(event.replaceFirst("evt_[A-Za-z0-9]+", "evt_told_late"));

    assertThat(shoppers.entries(begun)).containsExactlyInAnyOrder("payment", "refund");
    assertThat(shoppers.statuses(client)).containsExactly("refunded");
    assertThat(shoppers.mayOpen(client, resource)).isFalse();
  }

  @Test
  void P7_that_money_goes_back_may_be_told_before_that_it_came() {
    String resource = shoppers.resource("24");
    Answer begun = shoppers.buy(client, resource);
    CLOUD.cloud().stripe().webhooks().hold();
    shoppers.pay(begun, "pm_card_visa");
    new Payers(CLOUD)
        .asked(
            "/v1/refunds",
            "payment_intent=" + begun.text("paymentIntentId"),
            CLOUD.cloud().stripe().secrets().secretKey());
    CLOUD.cloud().stripe().webhooks().releaseInOrder(List.of("charge.refunded", SUCCEEDED));
    CLOUD.settle();
    CLOUD.cloud().stripe().webhooks().release();
    CLOUD.settle();

    assertThat(shoppers.entries(begun)).containsExactlyInAnyOrder("payment", "refund");
    assertThat(shoppers.statuses(client)).containsExactly("refunded");
  }

  @Test
  void P17_an_event_that_the_webhook_lost_is_taken_at_night_and_the_books_agree_with_stripe()
      throws Exception {
    String resource = shoppers.resource("24");
    Answer begun = shoppers.buy(client, resource);
    CLOUD.cloud().stripe().webhooks().lose(1);
    shoppers.pay(begun, "pm_card_visa");
    CLOUD.cloud().stripe().webhooks().normal();
    assertThat(shoppers.mayOpen(client, resource)).isFalse();

    reconcile();
    reconcile();
    assertThat(shoppers.mayOpen(client, resource)).isTrue();
    shoppers.refund(begun.text("purchaseId"), "10");
    reconcile();
    reconcile();

    String drifts =
        CLOUD.api().as(Persona.BILLING_ADMIN).get("/api/admin/payments/drift?limit=100").body();
    assertThat(drifts).doesNotContain(shoppers.charge(begun)).doesNotContain("refund-");
  }

  private static void reconcile() throws Exception {
    CLOUD.cloud().advance(Duration.ofMinutes(31));
    CLOUD.cloud().invoke("ReconcileStripe", "{}");
    CLOUD.settle();
  }

  @Test
  void who_pays_and_asks_again_before_stripe_told_has_it() {
    String resource = shoppers.resource("24");
    Answer begun = shoppers.buy(client, resource);
    CLOUD.cloud().stripe().webhooks().hold();
    shoppers.pay(begun, "pm_card_visa");

    Answer again = shoppers.buy(client, resource);
    CLOUD.settle();

    assertThat(again.code()).isEqualTo("ALREADY_OWNED");
    assertThat(shoppers.mayOpen(client, resource)).isTrue();
    CLOUD.cloud().stripe().webhooks().release();
    CLOUD.settle();
    assertThat(shoppers.entries(begun)).containsExactly("payment");
  }

  @Test
  void a_price_that_changed_begins_another_purchase_and_the_old_one_cannot_be_paid() {
    String resource = shoppers.resource("24");
    Answer cheap = shoppers.buy(client, resource);
    shoppers.reprice(resource, 3000);

    Answer dear = shoppers.buy(client, resource);

    assertThat(dear.text("purchaseId")).isNotEqualTo(cheap.text("purchaseId"));
    assertThat(dear.json().path("amount").decimalValue()).isEqualByComparingTo("30");
    assertThat(shoppers.atStripe(client, resource))
        .containsExactly("requires_payment_method", "canceled");
    assertThat(shoppers.pay(cheap, "pm_card_visa").has("error")).isTrue();
    assertThat(shoppers.statuses(client)).containsExactly("pending", "failed");
    shoppers.pay(dear, "pm_card_visa");
    assertThat(shoppers.mayOpen(client, resource)).isTrue();
    assertThat(shoppers.statuses(client)).containsExactly("completed", "failed");
  }

  @Test
  void what_became_free_meanwhile_costs_nothing() {
    String resource = shoppers.resource("24");
    Answer begun = shoppers.buy(client, resource);
    shoppers.reprice(resource, 0);

    Answer free = shoppers.buy(client, resource);
    CLOUD.settle();

    assertThat(free.json().path("hasAccess").asBoolean()).isTrue();
    assertThat(shoppers.atStripe(client, resource)).containsExactly("canceled");
    assertThat(shoppers.purchase(begun.text("purchaseId")).status()).isEqualTo("failed");
  }

  @Test
  void who_bought_it_keeps_it_when_it_is_archived_and_nobody_else_finds_it() {
    String resource = shoppers.resource("24");
    UserId other = shoppers.client();
    Answer begun = shoppers.bought(client, resource);
    shoppers.bought(other, resource);
    assertThat(shoppers.completed(resource)).isEqualTo(2);
    shoppers.refund(begun.text("purchaseId"), null);
    shoppers.archive(resource);

    assertThat(shoppers.mayOpen(other, resource)).isTrue();
    assertThat(shoppers.as(other).get("/api/resources/purchases").body()).contains(resource);
    assertThat(shoppers.as(client).get("/api/resources/" + resource).status()).isEqualTo(404);
    assertThat(shoppers.as(client).get("/api/resources/purchases").body()).contains(resource);
    assertThat(shoppers.buy(shoppers.client(), resource).status()).isEqualTo(404);
    assertThat(shoppers.completed(resource)).isEqualTo(1);
  }

  /// The library was not told of the payment yet, or they paid before the payments heard of the
  /// deletion: either way it comes when the money is there, and it may come twice.
  @Test
  void who_paid_for_what_was_deleted_meanwhile_has_their_money_back_once() {
    String resource = shoppers.resource("24");
    Answer begun = shoppers.bought(client, resource);
    UserId other = shoppers.client();
    shoppers.bought(other, resource);

    tellDeleted(resource);
    tellDeleted(resource);
    CLOUD.settle();

    assertThat(shoppers.statuses(other)).containsExactly("refunded");
    assertThat(shoppers.mayOpen(other, resource)).isFalse();
    assertThat(shoppers.statuses(client)).containsExactly("refunded");
    assertThat(shoppers.entries(begun)).containsExactlyInAnyOrder("payment", "refund");
    assertThat(CLOUD.mailsTo(Till.email(client)))
        .anyMatch(it -> it.subject().equals("Votre remboursement est en route"));
    assertThat(shoppers.buy(client, resource).status()).isEqualTo(404);
  }

  private static void tellDeleted(String resource) {
    CLOUD
        .cloud()
        .functions()
        .platform("ProjectResources")
        .build(PurchasesModule::current)
        .projectResources()
        .keep(
            new ResourceChanged(
                resource, 9, "T", "", "all", 24_00, false, true, CLOUD.cloud().clock().instant()));
  }

  @Test
  void what_was_deleted_is_paid_by_nobody_any_more() {
    String resource = shoppers.resource("24");
    Answer begun = shoppers.buy(client, resource);

    assertThat(delete(resource).status()).isEqualTo(200);
    CLOUD.settle();

    assertThat(shoppers.statuses(client)).containsExactly("failed");
    assertThat(
            CLOUD
                .cloud()
                .stripe()
                .object(begun.text("paymentIntentId"))
                .orElseThrow()
                .path("status")
                .asText())
        .isEqualTo("canceled");
    shoppers.pay(begun, "pm_card_visa");
    assertThat(shoppers.entries(begun)).isEmpty();
  }

  private static Answer delete(String resource) {
    return CLOUD.api().as(Persona.CONTENT_ADMIN).delete("/api/admin/resources/" + resource);
  }

  @Test
  void an_export_has_what_somebody_bought_and_nothing_of_anybody_else() {
    String resource = shoppers.resource("24");
    Answer begun = shoppers.bought(client, resource);
    shoppers.refund(begun.text("purchaseId"), "4");
    shoppers.bought(shoppers.client(), resource);

    JsonNode part = shoppers.as(client).get("/api/payments/own-data").json().at("/parts/0");

    assertThat(part.path("name").asText()).isEqualTo("achats");
    assertThat(part.path("records"))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("id").asText()).isEqualTo(begun.text("purchaseId"));
          assertThat(it.path("price").decimalValue()).isEqualByComparingTo("24");
          assertThat(it.path("refunded").decimalValue()).isEqualByComparingTo("4");
          assertThat(it.path("paymentStatus").asText()).isEqualTo("completed");
        });
    assertThat(CLOUD.api().get("/api/payments/own-data").status()).isEqualTo(401);
  }

  @Test
  void a_declined_purchase_cannot_be_paid_at_its_price_for_ever() throws InterruptedException {
    String resource = shoppers.resource("24");
    Answer begun = shoppers.buy(client, resource);
    shoppers.pay(begun, "pm_card_visa_chargeDeclined");

    shoppers.till().pass(Duration.ofHours(25));
    CLOUD.settle();

    assertThat(shoppers.atStripe(client, resource)).containsExactly("canceled");
  }
}
