package ca.jechemine.system.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.Role;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sqs.model.Message;

/// P19 of billing, reports and the dashboard: names and addresses are where they are sealed and in
/// what administrators are answered, and in no log line or metric (which are log lines), queue,
/// error, redirect or row in the open; not even when they are searched for.
class BillingCanariesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String ZEPHYRINE = "5e5510090000000000c11e77";
  private static final String PHILOMELE = "5e5510090000000000d0c777";
  private static final String ADDRESS = "serinette@voliere-exemple.ca";
  private static final List<String> CANARIES =
      List.of("Zephyrine", "Voliere", "Philomele", "Rossignolet", ADDRESS, "rossignolet@");

  /// Until what was published has come; a queue to which nothing comes is waited for as long.
  private static final int LONGEST_WAIT = 5;

  private final Api admin = CLOUD.api().as(Persona.SUPER_ADMIN);
  private final List<String> errors = new ArrayList<>();

  @Test
  void P19_people_of_billing_are_named_nowhere_but_where_they_are_kept()
      throws InterruptedException {
    Instant now = CLOUD.cloud().clock().instant();
    ToldSession told =
        ToldSession.session(ZEPHYRINE, PHILOMELE, now.minus(Duration.ofHours(3)))
            .is("completed")
            .by("transfer")
            .payment("pending")
            .at(now.minus(Duration.ofHours(2)));
    Publisher.publish(CLOUD, events(told, 1));
    read();
    List<String> waiting = waiting(now);

    assertThat(waiting).isNotEmpty();
    assertClean("a queue", waiting);
    assertClean("an error or a redirect", errors);
    assertThat(CLOUD.cloud().log().lines()).isNotEmpty();
    assertClean("a log line", CLOUD.cloud().log().lines());
    assertThat(rows()).anyMatch(it -> it.contains(told.id()));
    assertClean("a row", rows());
    assertThat(admin.get("/api/admin/billing?search=zephyrine").body()).contains("Zephyrine");
  }

  private static DomainEvent[] events(ToldSession told, int version) {
    return new DomainEvent[] {
      ToldSession.account(ZEPHYRINE, version, "Zephyrine", "Voliere", ADDRESS, Role.CLIENT),
      ToldSession.account(
          PHILOMELE,
          version,
          "Philomele",
          "Rossignolet",
          "rossignolet@exemple.ca",
          Role.PROFESSIONAL),
      told.appointment(),
      told.charged()
    };
  }

  /// Every list that names them, and searches for them that are right and wrong.
  private void read() {
    String name = "search=Zephyrine%20Voliere";
    for (String path :
        List.of(
            "billing?" + name,
            "billing?search=" + ADDRESS,
            "billing/export?" + name,
            "accounting/collections",
            "accounting/anomalies",
            "dashboard",
            "reports?period=month",
            "reports/export?period=month")) {
      Answer read = admin.get("/api/admin/" + path);
      assertThat(read.status()).as(path + " " + read.body()).isIn(200, 302, 303);
      read.header("location").ifPresent(errors::add);
    }
    for (String path :
        List.of(
            "billing?limit=0&" + name,
            "billing?cursor=x&" + name,
            "billing?status=Zephyrine",
            "billing/export?format=Zephyrine&" + name,
            "accounting/collections?list=Zephyrine&cursor=x")) {
      Answer refused = admin.get("/api/admin/" + path);
      assertThat(refused.status()).as(path).isEqualTo(400);
      errors.add(refused.body());
    }
  }

  /// What lies in the queues of those who keep figures and names while they take nothing.
  private static List<String> waiting(Instant now) throws InterruptedException {
    List<String> consumers = List.of("ProjectBilling", "KeepLabels", "KeepFacts");
    for (String it : consumers) {
      CLOUD.cloud().triggers().pause(it);
    }
    try {
      Publisher.write(
          CLOUD,
          events(
              ToldSession.session(ZEPHYRINE, PHILOMELE, now.minus(Duration.ofHours(5)))
                  .is("completed"),
              2));
      return CLOUD.cloud().application().queues().stream()
          .filter(queue -> consumers.stream().anyMatch(queue.physicalName()::contains))
          .flatMap(queue -> peek(queue.physicalName()))
          .toList();
    } finally {
      consumers.forEach(CLOUD.cloud().triggers()::resume);
    }
  }

  private static Stream<String> peek(String queue) {
    return CLOUD
        .cloud()
        .aws()
        .sqs()
        .receiveMessage(it ->
            it.queueUrl(CLOUD.cloud().aws().queueUrl(queue))
                .maxNumberOfMessages(10)
                .waitTimeSeconds(LONGEST_WAIT)
                .visibilityTimeout(0)
                .messageAttributeNames("All"))
        .messages()
        .stream()
        .map(Message::toString);
  }

  private static List<String> rows() {
    return CLOUD.cloud().application().tables().stream()
        .filter(it -> List.of("ReportingTable", "OutboxTable").contains(it.logicalId()))
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
    assertThat(String.join("\n", texts)).as(what).doesNotContain(CANARIES.toArray(String[]::new));
  }
}
