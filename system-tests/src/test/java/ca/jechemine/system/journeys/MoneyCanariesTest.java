package ca.jechemine.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.aws.Service;
import ca.jechemine.system.payments.Papers;
import ca.jechemine.system.payments.Till;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.RunningCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sqs.model.Message;

/// P19 of payments: who pays, by what link, and what is noted of it is in no log line, no event, no
/// dead letter, no row in clear, no error, and of what Stripe has only where it keeps its
/// customers.
class MoneyCanariesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String NOTE = "chant-confidentiel";
  private static final String WHOSE = "Serinette Volière";

  /// What Stripe keeps of people, which it is told on purpose.
  private static final Set<String> OF_PEOPLE = Set.of("customer", "payment_method", "event");

  private final Till till = new Till(CLOUD);
  private final List<String> told = new ArrayList<>();

  @Test
  void P19_who_pays_and_what_is_noted_is_nowhere_but_where_it_is_kept() throws Exception {
    MoneyJourney one = new MoneyJourney(CLOUD, "Zephyrine");
    String early = one.isDated();
    one.isHeld();
    String token = one.token();
    till.confirm(
        one.byLink("guest", token, "paymentMethod", "card"), "pm_card_visa_chargeDeclined");
    CLOUD.settle();
    MoneyJourney other = new MoneyJourney(CLOUD, "Serinette");
    other.isDated();
    other.isHeld();
    CLOUD.cloud().aws().faults().down(Service.SES);
    till.confirm(one.byLink("guest", token, "paymentMethod", "card"), "pm_card_visa");
    CLOUD.settle();
    refund(one);
    settle(other);
    stumble(one, token);

    List<String> canaries =
        List.of(
            "Zephyrine", "Paquet", "paquet", "Serinette", WHOSE, NOTE, one.phone(), early, token);
    List<String> deadLetters = deadLetters();
    CLOUD.cloud().aws().faults().up(Service.SES);
    assertThat(deadLetters).isNotEmpty();
    assertClean("a dead letter", deadLetters, canaries);
    assertClean("an error", told, canaries);
    assertClean("a log line", CLOUD.cloud().log().lines(), canaries);
    assertThat(rows()).anyMatch(it -> it.contains(one.session()));
    assertClean("a row", rows(), canaries);
    assertClean("Stripe", atStripe(), canaries);
    assertThat(new Papers(CLOUD, till).get(one.clientId(), one.session() + "&lang=fr").text())
        .contains("Zephyrine Paquet");
  }

  private static void refund(MoneyJourney one) {
    Answer refund =
        one.admin()
            .post(
                "/api/payments/refund",
                "{\"appointmentId\":\"%s\",\"amount\":10,\"reason\":\"%s\"}"
                    .formatted(one.session(), NOTE));
    assertThat(refund.status()).as(refund.body()).isEqualTo(200);
    CLOUD.settle();
  }

  private static void settle(MoneyJourney other) {
    Answer settled =
        other
            .admin()
            .post(
                "/api/admin/client-receipts/" + other.session() + "/mark-paid",
                "{\"payerName\":\"%s\",\"note\":\"%s\"}".formatted(WHOSE, NOTE));
    assertThat(settled.status()).as(settled.body()).isEqualTo(200);
    CLOUD.settle();
  }

  /// What is refused, and what breaks.
  private void stumble(MoneyJourney one, String token) {
    refuse(one.byLink("guest", token, "paymentMethod", "card"));
    refuse(one.byLink("guest-appointment-setup", token, "paymentMethodType", "card"));
    refuse(
        CLOUD
            .api()
            .post(
                "/api/payments/guest-setup-intent",
                "{\"email\":\"zephyrine.paquet\",\"name\":\"%s\"}".formatted(WHOSE)));
    refuse(
        one.admin()
            .post(
                "/api/payments/refund",
                "{\"appointmentId\":\"%s\",\"amount\":\"%s\",\"reason\":\"%s\"}"
                    .formatted(one.session(), NOTE, NOTE)));
    CLOUD.cloud().stripe().faults().down();
    told.add(
        CLOUD
            .api()
            .post(
                "/api/payments/guest-setup-intent",
                "{\"email\":\"zephyrine.paquet@exemple.ca\",\"name\":\"%s\"}".formatted(WHOSE))
            .body());
    CLOUD.cloud().stripe().faults().up();
  }

  private void refuse(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
    told.add(answer.body());
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
        .filter(it -> List.of("PaymentsTable", "OutboxTable").contains(it.logicalId()))
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

  private static void assertClean(String what, List<String> texts, List<String> canaries) {
    for (String canary : canaries) {
      assertThat(texts).as("%s, %s", what, canary).noneMatch(it -> it.contains(canary));
    }
  }
}
