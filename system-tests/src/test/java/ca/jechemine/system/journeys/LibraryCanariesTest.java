package ca.jechemine.system.journeys;

import static ca.jechemine.system.library.Catalogued.RESOURCES;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.aws.Service;
import ca.jechemine.system.library.Catalogued;
import ca.jechemine.system.library.ResourceFiles;
import ca.jechemine.system.payments.Payers;
import ca.jechemine.system.payments.Plans;
import ca.jechemine.system.payments.Till;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sqs.model.Message;

/// P19 of the library, of purchases and of plans: who reads, buys and subscribes, what they look
/// for and what they say of it is in no log line, no event, no dead letter, no row in clear, no
/// address, no error, and of what Stripe has only where it keeps its customers.
class LibraryCanariesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String FIRST_NAME = "Zephyrine";
  private static final String LAST_NAME = "Serinette";
  private static final String EMAIL = "zephyrine.serinette@voliere-exemple.ca";
  private static final String COMMENT = "chant-confidentiel";
  private static final String LOOKED_FOR = "gazouillis-secret";
  private static final String WHY = "plumage-retrouve";
  private static final List<String> CANARIES =
      List.of(FIRST_NAME, LAST_NAME, "voliere-exemple", COMMENT, LOOKED_FOR, WHY);

  /// What Stripe keeps of people, which it is told on purpose.
  private static final Set<String> OF_PEOPLE = Set.of("customer", "payment_method", "event");

  private final Catalogued catalogued = new Catalogued(CLOUD);
  private final Till till = new Till(CLOUD);
  private final Plans plans = new Plans(CLOUD);
  private final List<String> told = new ArrayList<>();

  @Test
  void P19_who_reads_buys_and_subscribes_is_nowhere_but_where_they_are_kept() {
    Api reader = newcomer().signsIn();
    String bought =
        catalogued.resource(
            "Pour les canaris",
            Map.of(
                "price",
                "24",
                "fileUrl",
                "\"/api/files/%s\"".formatted(new ResourceFiles(CLOUD).pdf())));
    String included = catalogued.resource("Aux abonnés", "12");
    CLOUD.settle();
    CLOUD.cloud().aws().faults().down(Service.SES);

    reader.get("/api/resources?search=" + LOOKED_FOR);
    reader.post(RESOURCES + bought + "/favorite", "");
    Answer begun = reader.post(RESOURCES + bought + "/purchase", "{}");
    till.confirm(begun, "pm_card_visa_chargeDeclined");
    CLOUD.settle();
    till.confirm(reader.post(RESOURCES + bought + "/purchase", "{}"), "pm_card_visa");
    CLOUD.settle();
    opens(reader, bought);
    expect(
        201,
        reader.post(
            RESOURCES + bought + "/reviews",
            "{\"rating\":5,\"comment\":\"%s\"}".formatted(COMMENT)));
    subscribes(reader);
    expect(200, reader.get(RESOURCES + included));
    expect(200, givenBack(begun));
    stumble(reader, bought);
    List<String> deadLetters = deadLetters();
    CLOUD.cloud().aws().faults().up(Service.SES);

    assertThat(deadLetters).isNotEmpty();
    assertClean("a dead letter", deadLetters);
    assertClean("an address or an error", told);
    assertThat(CLOUD.cloud().log().lines()).isNotEmpty();
    assertClean("a log line", CLOUD.cloud().log().lines());
    assertThat(rows()).anyMatch(it -> it.contains(begun.text("purchaseId")));
    assertThat(rows()).anyMatch(it -> it.contains("REVIEW#" + bought));
    assertClean("a row", rows());
    assertThat(atStripe()).anyMatch(it -> it.contains(begun.text("paymentIntentId")));
    assertClean("Stripe", atStripe());
    assertThat(reader.get(RESOURCES + bought + "/reviews").body())
        .contains(FIRST_NAME + " S.", COMMENT);
  }

  private static Newcomer newcomer() {
    return new Newcomer(CLOUD, EMAIL)
        .signsUp(
            "client",
            """
            "firstName":"%s","lastName":"%s","phone":"(514) 555-0177",
            "language":"french","dateOfBirth":"1984-03-09"
            """
                .formatted(FIRST_NAME, LAST_NAME))
        .opensTheLink();
  }

  /// Reads it and takes its file, by addresses that are looked at.
  private void opens(Api reader, String resource) {
    expect(200, reader.get(RESOURCES + resource));
    Answer download = reader.get(RESOURCES + resource + "/download");
    expect(200, download);
    told.add(download.text("url"));
    Answer led = reader.get(download.text("url"));
    expect(302, led);
    told.add(led.header("location").orElseThrow());
  }

  private void subscribes(Api reader) {
    String secret = reader.post("/api/payments/setup-intent", "").text("clientSecret");
    String card = new Payers(CLOUD).confirm(secret, "pm_card_visa").path("payment_method").asText();
    reader.post("/api/payments/payment-methods", "{\"paymentMethodId\":\"%s\"}".formatted(card));
    CLOUD.settle();
    expect(201, reader.post(Plans.SUBSCRIPTION, Plans.monthly(plans.plan("all"))));
    CLOUD.settle();
    expect(200, reader.patch(Plans.SUBSCRIPTION, "{\"cancelAtPeriodEnd\":true}"));
    Answer portal = reader.post(Plans.SUBSCRIPTION + "/portal", "");
    expect(200, portal);
    told.add(portal.text("url"));
    CLOUD.settle();
  }

  private static Answer givenBack(Answer begun) {
    Answer refund =
        CLOUD
            .api()
            .as(Persona.BILLING_ADMIN)
            .post(
                "/api/payments/refund",
                "{\"purchaseId\":\"%s\",\"amount\":5,\"reason\":\"%s\"}"
                    .formatted(begun.text("purchaseId"), WHY));
    CLOUD.settle();
    return refund;
  }

  /// What is refused, and what breaks.
  private void stumble(Api reader, String resource) {
    refuse(reader.post(RESOURCES + resource + "/purchase", "{}"));
    refuse(
        reader.post(
            RESOURCES + resource + "/reviews",
            "{\"rating\":9,\"comment\":\"%s\"}".formatted(COMMENT)));
    refuse(
        reader.post(
            RESOURCES + resource + "/reviews",
            "{\"rating\":[\"%s\"],\"comment\":7".formatted(COMMENT)));
    refuse(reader.get("/api/resources?sort=" + LOOKED_FOR));
    refuse(reader.get("/api/resources?cursor=" + LOOKED_FOR));
    refuse(reader.post(Plans.SUBSCRIPTION, "{\"planId\":\"%s\"}".formatted(LOOKED_FOR)));
    CLOUD.cloud().stripe().faults().down();
    told.add(
        reader
            .post(RESOURCES + catalogued.resource("Sans Stripe", "9") + "/purchase", "{}")
            .body());
    told.add(reader.patch(Plans.SUBSCRIPTION, "{\"cancelAtPeriodEnd\":false}").body());
    CLOUD.cloud().stripe().faults().up();
  }

  private void refuse(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
    told.add(answer.body());
  }

  private static void expect(int status, Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
  }

  private static List<String> atStripe() {
    return CLOUD.cloud().stripe().kinds().stream()
        .filter(it -> !OF_PEOPLE.contains(it))
        .flatMap(it -> CLOUD.cloud().stripe().objects(it).stream())
        .map(Object::toString)
        .toList();
  }

  /// Everything that waits aside while the mail service is down.
  private static List<String> deadLetters() {
    CLOUD.settle();
    return CLOUD.cloud().application().queues().stream()
        .flatMap(it -> peek(it.physicalName()))
        .toList();
  }

  private static Stream<String> peek(String queue) {
    return CLOUD
        .cloud()
        .aws()
        .sqs()
        .receiveMessage(it ->
            it.queueUrl(CLOUD.cloud().aws().queueUrl(queue))
                .maxNumberOfMessages(10)
                .visibilityTimeout(0)
                .messageAttributeNames("All"))
        .messages()
        .stream()
        .map(Message::toString);
  }

  private static List<String> rows() {
    return CLOUD.cloud().application().tables().stream()
        .filter(
            it -> Set.of("LibraryTable", "PaymentsTable", "OutboxTable").contains(it.logicalId()))
        .flatMap(table ->
            CLOUD
                .cloud()
                .aws()
                .dynamo()
                .scanPaginator(it -> it.tableName(table.physicalName()))
                .items()
                .stream())
        .map(Map::toString)
        .toList();
  }

  private static void assertClean(String what, List<String> texts) {
    for (String canary : CANARIES) {
      assertThat(texts).as("%s, %s", what, canary).noneMatch(it -> it.contains(canary));
    }
  }
}
