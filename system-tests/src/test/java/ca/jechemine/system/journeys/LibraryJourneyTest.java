package ca.jechemine.system.journeys;

import static ca.jechemine.system.library.Catalogued.RESOURCES;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.system.documents.Uploads;
import ca.jechemine.system.library.Catalogued;
import ca.jechemine.system.library.ResourceFiles;
import ca.jechemine.system.library.Shelving;
import ca.jechemine.system.payments.Payers;
import ca.jechemine.system.payments.Plans;
import ca.jechemine.system.payments.Till;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Somebody finds something to read, buys it and has their money back; somebody else subscribes and
/// leaves; the bank of a third one refuses. Everything as their pages ask for it.
class LibraryJourneyTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String TEXT = "contentHtml";

  private final Catalogued catalogued = new Catalogued(CLOUD);
  private final Plans plans = new Plans(CLOUD);
  private final Till till = new Till(CLOUD);

  /// Nobody else’s renewal is tried while time goes by.
  @BeforeEach
  void nobodyHasSubscribed() {
    CLOUD.cloud().stripe().reset();
  }

  @ParameterizedTest
  @CsvSource({
    "french,anxiete,12,Votre achat est confirmé,Votre remboursement est en route",
    "english,anxieti,13,Your purchase is confirmed,Your refund is on its way"
  })
  void from_a_search_to_the_money_back(
      String language, String typed, String number, String bought, String refunded)
      throws Exception {
    String email = "rosalie.%s@exemple.ca".formatted(language);
    Api reader = newcomer(email, language).signsIn();
    String id = forSale(number);
    CLOUD.cloud().advance(Duration.ofSeconds(2));
    Inboxes inboxes = new Inboxes(CLOUD);

    JsonNode found = reader.get("/api/resources?search=" + typed + "+" + number).json();
    assertThat(found.at("/resources/0/id").asText()).isEqualTo(id);
    assertThat(found.at("/resources/0/hasAccess").asBoolean(true)).isFalse();
    assertThat(reader.post(RESOURCES + id + "/favorite", "").status()).isEqualTo(200);
    isRefused(reader, id);

    Answer begun = reader.post(RESOURCES + id + "/purchase", "{}");
    assertThat(begun.status()).as(begun.body()).isEqualTo(201);
    till.confirm(begun, "pm_card_threeDSecure2Required");
    CLOUD.settle();
    isRefused(reader, id);
    CLOUD.cloud().stripe().authenticate(begun.text("paymentIntentId"), true);
    CLOUD.settle();

    assertThat(resource(reader, id).path(TEXT).asText()).contains("Respire");
    inboxes.gets(email, bought);
    inboxes.holdThat();
    Answer link = reader.get(RESOURCES + id + "/download");
    assertThat(link.status()).as(link.body()).isEqualTo(200);
    assertThat(CLOUD.api().as(Persona.CLIENT).get(link.text("url")).status()).isEqualTo(404);
    namesItsReader(reader.get(link.text("url")));

    Answer refund =
        CLOUD
            .api()
            .as(Persona.BILLING_ADMIN)
            .post(
                "/api/payments/refund",
                "{\"purchaseId\":\"%s\"}".formatted(begun.text("purchaseId")));
    assertThat(refund.status()).as(refund.body()).isEqualTo(200);
    CLOUD.settle();

    isRefused(reader, id);
    assertThat(reader.get(link.text("url")).status()).isEqualTo(402);
    assertThat(resource(reader, id).path("isFavorite").asBoolean()).isTrue();
    assertThat(new Shelving(CLOUD).favorites(id)).isOne();
    assertThat(reader.get(RESOURCES + "purchases").json().at("/purchases/0/paymentStatus").asText())
        .isEqualTo("refunded");
    inboxes.gets(email, refunded);
    inboxes.holdThat();
  }

  @Test
  void from_subscribing_to_the_end_of_the_last_period() throws Exception {
    String email = "emily.carter@exemple.ca";
    Newcomer emily = newcomer(email, "english");
    String article = catalogued.resource("Un article", Map.of("price", "20"));
    String video = catalogued.resource("Une vidéo", Map.of("price", "30", "type", "\"video\""));
    String small = plans.plan("type:article");
    String big = plans.plan(Map.of("monthlyPrice", "25", "yearlyPrice", "240"));
    Api reader = emily.signsIn();
    savesACard(reader);
    Inboxes inboxes = new Inboxes(CLOUD);

    subscribes(reader, small);
    assertThat(resource(reader, article).path(TEXT).asText()).isNotEmpty();
    isRefused(reader, video);
    inboxes.gets(email, "Your subscription has begun");
    inboxes.holdThat();

    plans.pass(Duration.ofDays(10));
    reader = emily.signsIn();
    JsonNode changed = changes(reader, "{\"planId\":\"%s\"}".formatted(big));
    assertThat(changed.path("priceCad").decimalValue()).isEqualByComparingTo("25.00");
    assertThat(resource(reader, video).path(TEXT).asText()).isNotEmpty();
    inboxes.gets(email, "Receipt for your subscription");
    inboxes.holdThat();

    JsonNode ending = changes(reader, "{\"cancelAtPeriodEnd\":true}");
    assertThat(ending.path("accessUntil")).isEqualTo(ending.path("currentPeriodEnd"));
    inboxes.gets(email, "Your subscription will not renew");
    inboxes.holdThat();
    plans.pass(Duration.ofDays(17));
    reader = emily.signsIn();
    assertThat(resource(reader, video).path(TEXT).asText()).isNotEmpty();

    plans.pass(Duration.ofDays(5));
    reader = emily.signsIn();
    isRefused(reader, article);
    isRefused(reader, video);
    assertThat(subscription(reader).path("status").asText()).isEqualTo("canceled");
    inboxes.gets(email, "Your subscription has ended");
    inboxes.holdThat();
  }

  @Test
  void from_a_renewal_that_the_bank_refuses_through_the_grace_to_the_end() throws Exception {
    String email = "luc.bergeron@exemple.ca";
    Newcomer luc = newcomer(email, "french");
    String article = catalogued.resource("De grâce", Map.of("price", "20"));
    Api reader = luc.signsIn();
    savesACard(reader);
    subscribes(reader, plans.plan("all"));
    for (int attempt = 0; attempt < 8; attempt++) {
      CLOUD.cloud().stripe().declineNext("insufficient_funds");
    }

    Inboxes inboxes = new Inboxes(CLOUD);
    plans.pass(Duration.ofDays(32));
    reader = luc.signsIn();
    assertThat(subscription(reader).path("status").asText()).isEqualTo("past_due");
    assertThat(resource(reader, article).path(TEXT).asText()).isNotEmpty();
    inboxes.gets(email, "Le paiement de votre abonnement a échoué");
    inboxes.holdThat();

    plans.pass(Duration.ofDays(7));
    reader = luc.signsIn();
    isRefused(reader, article);
    inboxes.holdThat();
  }

  /// They have signed up and proven their address.
  private static Newcomer newcomer(String email, String language) {
    return new Newcomer(CLOUD, email)
        .signsUp(
            "client",
            """
            "firstName":"Rosalie","lastName":"Arsenault","phone":"(514) 555-0177",
            "language":"%s","dateOfBirth":"1984-03-09"
            """
                .formatted(language))
        .opensTheLink();
  }

  private String forSale(String number) {
    return catalogued.resource(
        "Apprivoiser l’anxiété en %s pas".formatted(number),
        Map.of(
            "titleEn",
            "\"Taming anxiety in %s steps\"".formatted(number),
            "price",
            "24",
            "contentHtmlFr",
            "\"<p>Respire.</p>\"",
            "fileUrl",
            "\"/api/files/%s\"".formatted(new ResourceFiles(CLOUD).pdf())));
  }

  private static void savesACard(Api reader) {
    String secret = reader.post("/api/payments/setup-intent", "").text("clientSecret");
    String card = new Payers(CLOUD).confirm(secret, "pm_card_visa").path("payment_method").asText();
    Answer saved =
        reader.post(
            "/api/payments/payment-methods", "{\"paymentMethodId\":\"%s\"}".formatted(card));
    assertThat(saved.status()).as(saved.body()).isBetween(200, 201);
    CLOUD.settle();
  }

  private static void subscribes(Api reader, String plan) {
    Answer begun = reader.post(Plans.SUBSCRIPTION, Plans.monthly(plan));
    assertThat(begun.status()).as(begun.body()).isEqualTo(201);
    assertThat(begun.json().at("/subscription/status").asText()).isEqualTo("active");
    CLOUD.settle();
  }

  private static JsonNode changes(Api reader, String change) {
    Answer changed = reader.patch(Plans.SUBSCRIPTION, change);
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    CLOUD.settle();
    return changed.json().path("subscription");
  }

  private static JsonNode subscription(Api reader) {
    return reader.get(Plans.SUBSCRIPTION).json().path("subscription");
  }

  private static JsonNode resource(Api reader, String id) {
    return reader.get(RESOURCES + id).json().path("resource");
  }

  /// They are shown what it is about, and neither text nor file.
  private static void isRefused(Api reader, String id) {
    assertThat(resource(reader, id).path("hasAccess").asBoolean(true)).isFalse();
    assertThat(resource(reader, id).has(TEXT)).isFalse();
    Answer download = reader.get(RESOURCES + id + "/download");
    assertThat(download.status()).isEqualTo(402);
    assertThat(download.code()).isEqualTo("PURCHASE_REQUIRED");
  }

  private static void namesItsReader(Answer led) throws IOException {
    assertThat(led.status()).as(led.body()).isEqualTo(302);
    byte[] pdf = new Uploads(CLOUD).get(led.header("location").orElseThrow()).body();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("Rosalie", "Je chemine");
    }
  }
}
