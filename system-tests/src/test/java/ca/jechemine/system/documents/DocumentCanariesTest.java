package ca.jechemine.system.documents;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.aws.Service;
import ca.jechemine.system.documents.Uploads.Announcement;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sqs.model.Message;

/// P19 of documents: what files are called and what is noted of them is where it is sealed, and
/// nowhere else: in no log line, address, key, error, dead letter or row in the open.
class DocumentCanariesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final byte[] CONTENT = Samples.pdf();
  private static final String NAME = "Serinette-de-Zephyrine.pdf";
  private static final String NOTE = "chant-confidentiel";
  private static final List<String> CANARIES = List.of("Serinette", "Zephyrine", NOTE, "Voliere");

  private final Uploads uploads = new Uploads(CLOUD);
  private final Api admin = CLOUD.api().as(Persona.SUPER_ADMIN);
  private final Api client = CLOUD.api().as(Persona.CLIENT);
  private final String documents = "/api/clients/" + uploads.id(Persona.CLIENT) + "/documents";
  private final List<String> told = new ArrayList<>();

  @Test
  void P19_names_and_notes_are_nowhere_but_where_they_are_kept() {
    CLOUD.cloud().aws().faults().down(Service.SES);
    Answer linked =
        upload(Announcement.pdf("patient-document", CONTENT).of(uploads.id(Persona.CLIENT)));
    Answer free = upload(Announcement.pdf("patient-document", CONTENT));
    expect(
        201,
        admin.post(
            documents,
            "{\"fileId\":\"%s\",\"name\":\"Voliere\",\"notes\":\"%s\"}"
                .formatted(free.text("fileId"), NOTE)));
    expect(
        201,
        admin.post(
            documents.replaceFirst("s$", "-requests"),
            "{\"title\":\"Voliere\",\"message\":\"%s\",\"dueDate\":\"%s\"}"
                .formatted(NOTE, inTenDays())));
    CLOUD.settle();
    for (Answer file : List.of(linked, free)) {
      Answer read = client.get("/api/files/" + file.text("fileId"));
      expect(302, read);
      told.add(read.header("location").orElseThrow());
      assertThat(uploads.get(told.getLast()).statusCode()).isEqualTo(200);
    }
    expect(200, admin.get(documents));
    stumble();
    List<String> deadLetters = deadLetters();
    CLOUD.cloud().aws().faults().up(Service.SES);

    assertThat(deadLetters).isNotEmpty();
    assertClean("a dead letter", deadLetters);
    assertClean("an address or an error", told);
    assertClean("a log line", CLOUD.cloud().log().lines());
    assertThat(everyRow()).anyMatch(it -> it.contains(linked.text("fileId")));
    assertClean("a row", everyRow());
    assertThat(admin.get(documents).body()).contains(NAME, NOTE, "Voliere");
  }

  private static LocalDate inTenDays() {
    return LocalDate.ofInstant(CLOUD.cloud().clock().instant(), ZoneOffset.UTC).plusDays(10);
  }

  private Answer upload(Announcement announcement) {
    Answer announced = uploads.announce(admin, announcement.named(NAME));
    told.add(announced.text("uploadUrl"));
    told.add(announced.text("completeUrl"));
    assertThat(uploads.send(announced, CONTENT)).isEqualTo(200);
    Answer completed = uploads.complete(admin, announced);
    expect(202, completed);
    assertThat(completed.text("fileName")).isEqualTo(NAME);
    return completed;
  }

  /// What is refused, and what breaks.
  private void stumble() {
    refuse(
        uploads.announce(admin, new Announcement("patient-document", NAME, "text/html", 8, null)));
    byte[] infected = Samples.eicarPdf();
    Announcement harm = Announcement.pdf("patient-document", infected).named(NAME);
    Answer announced = uploads.announce(admin, harm);
    uploads.send(announced, infected);
    refuse(uploads.complete(admin, announced));
    refuse(uploads.complete(client, announced));
    refuse(
        admin.post(
            documents,
            "{\"fileId\":\"%s\",\"name\":\"%s\",\"notes\":\"%s\"}"
                .formatted(announced.text("fileId"), NAME, NOTE)));
    refuse(
        admin.post(
            documents, "{\"fileId\":7,\"name\":\"Voliere\",\"notes\":[\"%s\"".formatted(NOTE)));
  }

  private void refuse(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
    told.add(answer.body());
  }

  private static void expect(int status, Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
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

  private static List<String> everyRow() {
    return CLOUD.cloud().application().tables().stream()
        .filter(it -> List.of("DocumentsTable", "OutboxTable").contains(it.logicalId()))
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
