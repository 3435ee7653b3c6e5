package ca.jechemine.system.library;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.local.aws.Service;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.RunningCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sqs.model.Message;

/// P19 of prescriptions: what a professional notes for a client, and what is assigned to whom, is
/// where it is sealed, and nowhere else: in no log line, error, dead letter, mailbox or row in the
/// open.
class PrescriptionCanariesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String NOTE = "serinette-confidentielle";
  private static final String NAME = "Tremblay";

  private final Catalogued catalogued = new Catalogued(CLOUD);
  private final Prescribing people = new Prescribing(CLOUD);
  private final List<String> told = new ArrayList<>();

  @AfterAll
  static void theMailServiceIsUp() {
    CLOUD.cloud().aws().faults().up(Service.SES);
    CLOUD.settle();
  }

  @Test
  void P19_notes_are_nowhere_but_where_they_are_kept() {
    UserId client = people.client();
    UserId professional = people.professional(client, "scheduled");
    Api api = people.as(professional).with("idempotency-key", "serin");
    String path = Prescribing.path(client);
    CLOUD.cloud().aws().faults().down(Service.SES);
    String body =
        Prescribing.body(catalogued.resource("Voliere", "0"), ",\"note\":\"" + NOTE + "\"");

    Answer assigned = api.post(path, body);
    assertThat(assigned.status()).isEqualTo(201);
    refuse(people.as(professional).post(path, body));
    refuse(people.as(people.professional()).post(path, body));
    refuse(
        people
            .as(professional)
            .post(path, "{\"resourceId\":7,\"note\":[\"" + NOTE + "\",\"dueDate\":\"Voliere\""));
    people.done(client, assigned.text("id"));

    List<String> deadLetters = waiting();
    assertThat(deadLetters).isNotEmpty();
    assertClean("a dead letter", deadLetters, NOTE, NAME);
    assertClean("an error", told, NOTE);
    assertClean("a log line", CLOUD.cloud().log().lines(), NOTE, NAME);
    List<String> rows = rows();
    assertThat(rows).anyMatch(it -> it.contains(assigned.text("id")));
    assertClean("a row", rows, NOTE, NAME);
    CLOUD.cloud().aws().faults().up(Service.SES);
    CLOUD.settle();
    assertThat(people.mails(client))
        .allSatisfy(it -> assertThat(it.toString()).doesNotContain(NOTE))
        .allSatisfy(it -> assertThat(it.subject()).doesNotContain("Voliere"));
    assertThat(people.own(client).getFirst().path("note").asText()).isEqualTo(NOTE);
  }

  private void refuse(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
    told.add(answer.body());
  }

  /// Everything that waits aside while the mail service is down.
  private static List<String> waiting() {
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
        .filter(it -> List.of("LibraryTable", "OutboxTable").contains(it.logicalId()))
        .flatMap(table ->
            CLOUD
                .cloud()
                .aws()
                .dynamo()
                .scanPaginator(it -> it.tableName(table.physicalName()))
                .items()
                .stream())
        .filter(it -> !it.containsKey("titleFr") || it.containsKey("prescriptionId"))
        .map(Map::toString)
        .toList();
  }

  private static void assertClean(String what, List<String> texts, String... canaries) {
    assertThat(String.join("\n", texts)).as(what).doesNotContain(canaries);
  }
}
