package ca.jechemine.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Money;
import ca.jechemine.system.payments.Papers;
import ca.jechemine.system.payments.Till;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The same way of the money as by card, by what takes days: a debit, which the bank makes or
/// refuses, and an Interac transfer.
class BankMoneyJourneyTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String CONNECT = "/api/stripe-connect/";
  private static final String DEPOSIT = "depot@jechemine.ca";
  private static final String RECEIPT = "Votre reçu";
  private static final Map<String, Long> BILLED = MoneyJourney.BILLED;
  private static final Map<String, Long> PAID = MoneyJourney.PAID;

  private final Till till = new Till(CLOUD);
  private final Papers papers = new Papers(CLOUD, till);
  private final Books books = new Books(CLOUD, till);

  /// What Stripe says that it has done is what the books say.
  @AfterEach
  void nothingDrifts() throws Exception {
    books.agreeWithStripe();
  }

  @Test
  void by_a_debit_that_the_bank_works_on_for_days() throws Exception {
    MoneyJourney rose = new MoneyJourney(CLOUD, "Rose");
    rose.savesByLink(rose.isDated(), "acss_debit", "pm_acssDebit_success");
    rose.isHeld();
    rose.news();

    rose.isSeenAs("processing");
    till.pass(Duration.ofDays(3));
    rose.isSeenAs("processing");
    assertThat(rose.receipt().code()).isEqualTo("RECEIPT_NOT_AVAILABLE");
    assertThat(books.of(rose.session())).isEqualTo(BILLED);
    assertThat(rose.news()).as("nobody is reminded of what is under way").isEmpty();

    till.pass(Duration.ofDays(6));
    rose.isSeenAs("paid");
    assertThat(rose.seenBy(rose.client()).path("method").asText()).isEqualTo("direct_debit");
    assertThat(rose.news()).containsExactly(RECEIPT);
    assertThat(till.atStripe(rose.session())).containsExactly("succeeded");
    assertThat(books.of(rose.session())).isEqualTo(PAID);
    rose.isPaidOut(121.0);
    assertThat(books.owedTo(rose.professionalId())).first().isEqualTo(Money.ZERO);
    books.areAsWorkedOutAgain(rose.clientId(), rose.professionalId());
  }

  @Test
  void by_a_debit_that_the_bank_refuses_after_days_and_then_by_card() throws Exception {
    MoneyJourney flore = new MoneyJourney(CLOUD, "Flore");
    flore.savesByLink(flore.isDated(), "acss_debit", "pm_acssDebit_noAccount");
    flore.isHeld();
    flore.isSeenAs("processing");
    flore.news();

    till.pass(Duration.ofDays(9));
    flore.isSeenAs("pending", "failed");
    assertThat(flore.seenBy(flore.client()).at("/lastPaymentError/code").asText())
        .isEqualTo("no_account");
    assertThat(flore.news()).first().isEqualTo("Votre paiement n’a pas pu être effectué");
    assertThat(books.of(flore.session())).isEqualTo(BILLED);
    assertThat(books.owedTo(flore.professionalId())).first().isEqualTo(Money.ZERO);

    till.confirm(
        flore.byLink("guest", flore.token(), "paymentMethod", "card"), "pm_card_bypassPending");
    CLOUD.settle();
    flore.isSeenAs("paid");
    assertThat(flore.news()).contains("Votre paiement est reçu", RECEIPT);
    till.pass(Duration.ofDays(7));
    assertThat(till.atStripe(flore.session())).filteredOn("succeeded"::equals).hasSize(1);
    assertThat(books.of(flore.session())).isEqualTo(PAID);
    flore.isPaidOut(121.0);
    assertThat(books.owedTo(flore.professionalId())).first().isEqualTo(Money.ZERO);
    books.areAsWorkedOutAgain(flore.clientId(), flore.professionalId());
  }

  @Test
  void by_transfer_with_a_reference_reminders_and_an_administrator_who_matches_it()
      throws Exception {
    transfersGoToThePlatform();
    MoneyJourney anne = new MoneyJourney(CLOUD, "Anne");
    String token = anne.isDated();
    anne.news();
    String reference = asksToPayByTransfer(anne, token);

    anne.isHeld();
    Instant closed = till.now();
    anne.isSeenAs("pending");
    JsonNode seen = anne.seenBy(anne.client());
    assertThat(seen.path("interacReferenceCode").asText()).isEqualTo(reference);
    assertThat(Instant.parse(seen.path("transferDueAt").asText()))
        .isBetween(closed.plus(Duration.ofHours(23)), closed.plus(Duration.ofHours(24)));
    assertThat(anne.news()).last().asString().startsWith("Votre facture JC-");
    assertThat(books.of(anne.session())).isEqualTo(BILLED);
    assertThat(till.atStripe(anne.session())).isEmpty();

    till.pass(Duration.ofDays(3));
    anne.isSeenAs("pending", "overdue");
    assertThat(anne.news())
        .satisfiesExactly(
            it -> assertThat(it).startsWith("Rappel\u00a0: votre facture"),
            it -> assertThat(it).isEqualTo("Votre séance reste à payer"),
            it -> assertThat(it).startsWith("Dernier rappel\u00a0: votre facture"));
    assertThat(alerts()).contains("Une facture en retard · An overdue invoice");

    isMatched(anne);
    anne.hasAReceipt();
    assertThat(papers.get(anne.clientId(), anne.session() + "&lang=fr").text())
        .contains("Virement Interac");
    CLOUD
        .cloud()
        .stripe()
        .onboard(anne.professional().post(CONNECT + "create-account", "").text("accountId"));
    assertThat(anne.admin().post(CONNECT + "payout", anne.wish()).code())
        .as("money that is not at Stripe")
        .isEqualTo("NOTHING_ELIGIBLE");
    assertThat(books.owedTo(anne.professionalId())).first().isEqualTo(new Money(121_00));
    books.areAsWorkedOutAgain(anne.clientId(), anne.professionalId());
  }

  private String asksToPayByTransfer(MoneyJourney anne, String token) {
    Answer asked =
        CLOUD
            .api()
            .post(
                "/api/payments/request-transfer-guarantee",
                "{\"appointmentId\":\"%s\",\"token\":\"%s\"}".formatted(anne.session(), token));
    String reference = asked.text("interacReferenceCode");
    assertThat(reference).as(asked.body()).matches("INT-[0-9A-F]{4}-[0-9A-F]{6}");
    assertThat(anne.news()).containsExactly("Payer par virement Interac");
    assertThat(CLOUD.mailsTo(anne.email()).getFirst().text()).contains(DEPOSIT, reference);
    assertThat(alerts())
        .contains("Une demande de paiement par virement · A request to pay by transfer");
    assertThat(anne.behindLink(token).json().path("interacTrustPending").asBoolean()).isTrue();

    Answer granted =
        CLOUD
            .api()
            .as(Persona.SUPPORT_ADMIN)
            .post("/api/admin/payment-guarantee-requests/" + anne.clientId() + "/approve", "");
    CLOUD.settle();
    assertThat(granted.status()).as(granted.body()).isEqualTo(200);
    assertThat(anne.news()).containsExactly("Vous pouvez payer par virement Interac");
    assertThat(anne.seenBy(anne.client()).path("stripePaymentMethodId").asText())
        .as("whoever is trusted may join")
        .isEqualTo("on_file");
    return reference;
  }

  private void isMatched(MoneyJourney anne) {
    List<JsonNode> open =
        StreamSupport.stream(
                anne.admin()
                    .get("/api/admin/client-receipts/pending")
                    .json()
                    .path("receipts")
                    .spliterator(),
                false)
            .filter(it -> it.path("appointmentId").asText().equals(anne.session()))
            .toList();
    assertThat(open).hasSize(1);
    assertThat(open.getFirst().path("amountCad").asDouble()).isEqualTo(MoneyJourney.PRICE);

    Answer marked =
        anne.admin()
            .post(
                "/api/admin/client-receipts/" + open.getFirst().path("id").asText() + "/mark-paid",
                "{\"payerName\":\"A. Paquet\"}");
    CLOUD.settle();

    assertThat(marked.status()).as(marked.body()).isEqualTo(200);
    anne.isSeenAs("paid");
    assertThat(anne.news()).containsExactly(RECEIPT);
    assertThat(books.of(anne.session()))
        .isEqualTo(Map.of("interac_clearing", 135_00L, "payable", 121_00L, "fee_revenue", 14_00L));
  }

  private static List<String> alerts() {
    return CLOUD.mailsTo(Persona.BILLING_ADMIN.email()).stream().map(it -> it.subject()).toList();
  }

  /// Their DEPOSIT is set; what was set is believed for a minute.
  private void transfersGoToThePlatform() throws InterruptedException {
    String table =
        CLOUD.cloud().functions().platform("RequestTransferGuarantee").variable("SETTINGS_TABLE");
    CLOUD
        .cloud()
        .aws()
        .dynamo()
        .putItem(it ->
            it.tableName(table)
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("SETTINGS"),
                        "sk", AttributeValue.fromS("platform"),
                        "value",
                            AttributeValue.fromS(
                                "{\"interacDepositEmail\":\"" + DEPOSIT + "\"}"))));
    till.pass(Duration.ofSeconds(61));
  }
}
