package ca.jechemine.system.messages;

import static ca.jechemine.system.messages.Letterbox.PATH;
import static ca.jechemine.system.messages.Letterbox.path;
import static ca.jechemine.system.messages.Letterbox.reply;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.aws.Service;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.RunningCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sqs.model.Message;

/// P19 of conversations: who writes, about what, and what, is where it is sealed and nowhere else:
/// in no log line, error, queue, dead letter, mail or row in the open.
class ConversationCanariesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String SUBJECT = "Serinette";
  private static final String BODY = "chant-confidentiel";
  private static final List<String> CANARIES =
      List.of(SUBJECT, BODY, "Zephyrine", "Voliere", "Philomele");

  private final Letterbox letterbox = new Letterbox(CLOUD);
  private final UserId clientId = letterbox.person(Role.CLIENT, "Zephyrine", "Voliere");
  private final UserId professionalId = letterbox.person(Role.PROFESSIONAL, "Philomele", "Voliere");
  private final Api client = letterbox.as(clientId);
  private final Api professional = letterbox.as(professionalId);
  private final List<String> errors = new ArrayList<>();

  @Test
  void P19_names_subjects_and_messages_are_nowhere_but_where_they_are_kept() {
    letterbox.appointment(clientId, professionalId, "scheduled", "2026-07-02");
    CLOUD.settle();
    CLOUD.cloud().aws().faults().down(Service.SES);
    String opening = Letterbox.opening(professionalId.value(), SUBJECT, BODY);
    Answer begun = client.with("idempotency-key", "canari").post(PATH, opening);
    assertThat(begun.status()).as(begun.body()).isEqualTo(201);
    String id = begun.text("conversationId");
    assertThat(professional.post(path(id), reply(BODY)).status()).isEqualTo(201);
    professional.get(path(id));
    client.get(PATH + "/own-data");
    stumble(id);
    List<String> deadLetters = deadLetters();
    CLOUD.cloud().aws().faults().up(Service.SES);

    assertThat(deadLetters).isNotEmpty();
    assertClean("a queue or a dead letter", deadLetters);
    assertClean("an error", errors);
    assertClean("a log line", CLOUD.cloud().log().lines());
    assertThat(rows()).anyMatch(it -> it.contains(id));
    assertClean("a row", rows());
    assertThat(professional.get(path(id)).body()).contains(SUBJECT, BODY, "Zephyrine");
  }

  /// What is refused, and what breaks.
  private void stumble(String id) {
    Stream.of(
            client.post(path(id), "{\"message\":[\"%s\"]}".formatted(BODY)),
            client.post(path(id), "{\"message\":\"%s\"".formatted(BODY)),
            client.post(path(id), reply(BODY.repeat(300))),
            client.post(PATH, Letterbox.opening(clientId.value(), SUBJECT, BODY)),
            client.post(PATH, Letterbox.opening(BODY, SUBJECT, BODY)),
            letterbox.as(letterbox.client()).post(path(id), reply(BODY)))
        .forEach(it -> {
          assertThat(it.status()).as(it.body()).isBetween(400, 499);
          errors.add(it.body());
        });
  }

  /// Everything that waits while the mail service is down.
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
        .filter(it -> List.of("MessagesTable", "OutboxTable").contains(it.logicalId()))
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
