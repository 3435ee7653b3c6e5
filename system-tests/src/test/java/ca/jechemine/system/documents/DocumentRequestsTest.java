package ca.jechemine.system.documents;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.aws.Mail;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.local.scan.MalwareProtection.Mode;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents that professionals ask clients for, from the asking to the answer.
class DocumentRequestsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final String SESSION = "0000000000000000000000e1";
  private static final String OWN = "/api/client/document-requests";
  private static final String ASKED = "/api/professional/document-requests";
  private static final byte[] CONTENT = Samples.pdf();

  private final Uploads uploads = new Uploads(CLOUD);
  private UserId client = new UserId(SESSION);
  private UserId professional = client;

  @BeforeEach
  void aSessionRelatesThem() throws InterruptedException {
    CLOUD.cloud().reset();
    client = uploads.id(Persona.CLIENT);
    professional = uploads.id(Persona.PROFESSIONAL);
    uploads.relate(SESSION, client, professional, null);
  }

  @AfterAll
  static void leaveNothing() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void a_client_is_asked_and_answers_and_who_asked_is_told() {
    Api asker = as(Persona.PROFESSIONAL).with("idempotency-key", "ask-1");
    Answer asked = ask(asker, "Formulaire", today().plusDays(10));

    assertThat(asked.status()).isEqualTo(201);
    assertThat(calls("RequestDocument"))
        .containsExactly("GetItem", "GetItem", "Query", "TransactWriteItems");
    assertThat(ask(asker, "Formulaire", today().plusDays(10)).body())
        .as("again")
        .isEqualTo(asked.body());
    assertThat(subjects(Persona.CLIENT)).containsExactly("Un document vous est demandé");
    assertThat(ids(as(Persona.CLIENT).get(OWN))).containsExactly(asked.text("id"));
    assertThat(calls("ListOwnDocumentRequests")).containsExactly("Query");
    assertThat(ids(as(Persona.PROFESSIONAL).get(ASKED))).containsExactly(asked.text("id"));
    assertThat(calls("ListAskedDocuments")).containsExactly("Query");

    CLOUD.cloud().scanner().switchTo(Mode.HELD);
    Answer announced = announce(Persona.CLIENT, asked);
    assertThat(uploads.send(announced, CONTENT)).isEqualTo(200);
    Answer taken = uploads.complete(as(Persona.CLIENT), announced);

    assertThat(taken.status()).isEqualTo(202);
    assertThat(taken.text("sharedBy")).isEqualTo("client");
    JsonNode received = request(asked);
    assertThat(received.path("status").asText()).isEqualTo("received");
    assertThat(received.path("documentStatus").asText()).isEqualTo("scanning");
    assertThat(ids(as(Persona.CLIENT).get(OWN))).isEmpty();
    assertThat(ids(as(Persona.PROFESSIONAL).get(ASKED))).isEmpty();
    assertThat(subjects(Persona.PROFESSIONAL)).isEmpty();

    CLOUD.cloud().scanner().switchTo(Mode.UP);

    assertThat(subjects(Persona.PROFESSIONAL)).containsExactly("Un document demandé est arrivé");
    JsonNode readable = request(asked);
    assertThat(readable.has("documentStatus")).isFalse();
    assertThat(as(Persona.PROFESSIONAL).get(readable.path("fileUrl").asText()).status())
        .isEqualTo(302);
    assertThat(uploads.complete(as(Persona.CLIENT), announced).status()).isEqualTo(201);
    assertThat(announce(Persona.CLIENT, asked).code()).isEqualTo("REQUEST_ANSWERED");
    assertThat(cancel(Persona.PROFESSIONAL, asked).code()).isEqualTo("REQUEST_ANSWERED");
    assertThat(subjects(Persona.PROFESSIONAL)).as("once").hasSize(1);
  }

  @Test
  void others_neither_ask_nor_see_nor_answer_nor_cancel() {
    Answer asked = ask(as(Persona.PROFESSIONAL), "Formulaire", today());

    assertThat(announce(Persona.OTHER_CLIENT, asked).status()).isEqualTo(404);
    assertThat(announce(Persona.PROFESSIONAL, asked).status()).isEqualTo(403);
    assertThat(as(Persona.OTHER_CLIENT).get(OWN + "?accountId=" + client).status()).isEqualTo(404);
    assertThat(ids(as(Persona.OTHER_CLIENT).get(OWN + "?status=all"))).isEmpty();
    UserId other = uploads.id(Persona.OTHER_CLIENT);
    assertThat(
            as(Persona.PROFESSIONAL)
                .post(path(other), "{\"title\":\"X\",\"dueDate\":\"" + today() + "\"}")
                .code())
        .isEqualTo("NOT_RELATED");
    assertThat(as(Persona.PROFESSIONAL).get(path(other)).code()).isEqualTo("NOT_RELATED");
    assertThat(as(Persona.BILLING_ADMIN).get(path(client)).code()).isEqualTo("NOT_RELATED");
    assertThat(as(Persona.BILLING_ADMIN).post(cancelPath(asked), "").status()).isEqualTo(404);
    assertThat(as(Persona.CLIENT).post(cancelPath(asked), "").status()).isEqualTo(403);

    assertThat(cancel(Persona.SUPPORT_ADMIN, asked).text("status")).isEqualTo("cancelled");
    assertThat(cancel(Persona.PROFESSIONAL, asked).text("status")).isEqualTo("cancelled");
    assertThat(calls("CancelDocumentRequest")).as("again").containsExactly("GetItem");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"title\":\" \",\"dueDate\":\"2026-02-30\"}",
        "{\"title\":\"a\\nb\",\"dueDate\":\"+12026-01-01\"}",
        "{\"title\":7,\"dueDate\":true}",
        "{\"title\":\"X\",\"dueDate\":\"2001-01-01\"}"
      })
  void what_cannot_be_asked_for_is_refused(String body) {
    assertThat(as(Persona.PROFESSIONAL).post(path(client), body).status()).isEqualTo(400);
    assertThat(as(Persona.CLIENT).get(OWN + "?status=new").status()).isEqualTo(400);
    assertThat(ids(as(Persona.CLIENT).get(OWN))).isEmpty();
  }

  @Test
  void what_is_cancelled_meanwhile_is_not_taken() {
    Answer asked = ask(as(Persona.PROFESSIONAL), "Formulaire", today());
    Answer announced = announce(Persona.CLIENT, asked);
    uploads.send(announced, CONTENT);

    cancel(Persona.PROFESSIONAL, asked);

    Answer late = uploads.complete(as(Persona.CLIENT), announced);
    assertThat(late.status()).isEqualTo(410);
    assertThat(late.code()).isEqualTo("REQUEST_OVER");
    assertThat(announce(Persona.CLIENT, asked).status()).isEqualTo(410);
    assertThat(subjects(Persona.PROFESSIONAL)).isEmpty();
  }

  @Test
  void of_two_answers_at_once_one_is_taken() {
    Answer asked = ask(as(Persona.PROFESSIONAL), "Formulaire", today());
    List<Callable<Answer>> both =
        IntStream.range(0, 2)
            .mapToObj(_ -> announce(Persona.CLIENT, asked))
            .peek(it -> uploads.send(it, CONTENT))
            .<Callable<Answer>>map(it -> () -> uploads.complete(as(Persona.CLIENT), it))
            .toList();

    List<Answer> answers = AtOnce.all(both);

    assertThat(answers).filteredOn(it -> it.status() < 300).hasSize(1);
    assertThat(answers).filteredOn(it -> it.code().equals("REQUEST_ANSWERED")).hasSize(1);
    assertThat(subjects(Persona.PROFESSIONAL)).hasSize(1);
  }

  @Test
  void an_infected_answer_leaves_the_request_open() throws Exception {
    Answer asked = ask(as(Persona.PROFESSIONAL), "Formulaire", today());
    CLOUD.cloud().scanner().switchTo(Mode.HELD);
    Answer announced = announce(Persona.CLIENT, asked);
    uploads.send(announced, CONTENT);
    assertThat(uploads.complete(as(Persona.CLIENT), announced).status()).isEqualTo(202);

    CLOUD.cloud().invoke("RecordScanResult", infected(announced.text("fileId")));

    assertThat(uploads.complete(as(Persona.CLIENT), announced).status()).isEqualTo(422);
    assertThat(ids(as(Persona.CLIENT).get(OWN))).containsExactly(asked.text("id"));
    assertThat(subjects(Persona.PROFESSIONAL)).isEmpty();
    assertThat(announce(Persona.CLIENT, asked).status()).isEqualTo(201);
  }

  @Test
  void an_answer_that_is_deleted_before_anybody_read_it_is_asked_for_again() {
    Answer asked = ask(as(Persona.PROFESSIONAL), "Formulaire", today());
    CLOUD.cloud().scanner().switchTo(Mode.HELD);
    Answer announced = announce(Persona.CLIENT, asked);
    uploads.send(announced, CONTENT);
    String document = uploads.complete(as(Persona.CLIENT), announced).text("id");
    assertThat(ids(as(Persona.CLIENT).get(OWN))).isEmpty();

    String path = "/api/clients/" + client + "/documents/" + document;
    assertThat(as(Persona.CLIENT).delete(path).status()).isEqualTo(200);
    CLOUD.cloud().scanner().switchTo(Mode.UP);

    assertThat(subjects(Persona.PROFESSIONAL)).isEmpty();
    assertThat(ids(as(Persona.CLIENT).get(OWN))).containsExactly(asked.text("id"));
    assertThat(request(asked).has("documentId")).isFalse();
    assertThat(announce(Persona.CLIENT, asked).status()).isEqualTo(201);
  }

  @Test
  void P15_nothing_else_of_a_request_is_set_by_who_makes_it() {
    String stranger = uploads.id(Persona.OTHER_CLIENT).value();
    Answer asked =
        as(Persona.PROFESSIONAL)
            .post(
                path(client),
                """
                {"title":"Formulaire","dueDate":"%1$s","status":"received","clientId":"%2$s",
                 "requestedByUserId":"%2$s","requestedByName":"Autrui","requestedAs":"platform",
                 "remindersSent":6,"documentId":"%2$s","createdAt":"2020-01-01T00:00:00Z"}
                """
                    .formatted(today(), stranger));

    assertThat(asked.status()).isEqualTo(201);
    JsonNode kept = request(asked);
    assertThat(kept.path("clientId").asText()).isEqualTo(client.value());
    assertThat(kept.path("requestedByUserId").asText()).isEqualTo(professional.value());
    assertThat(kept.path("requestedAs").asText()).isEqualTo("professional");
    assertThat(kept.path("status").asText()).isEqualTo("open");
    assertThat(kept.path("remindersSent").asInt()).isZero();
    assertThat(kept.has("documentId")).isFalse();
    assertThat(kept.toString()).doesNotContain(stranger, "Autrui", "2020-01-01");
  }

  @Test
  void of_one_client_no_more_than_fifty_are_open_also_when_asked_at_once() {
    Api asker = as(Persona.PROFESSIONAL);
    for (int i = 0; i < 47; i++) {
      assertThat(ask(asker, "Formulaire " + i, today()).status()).isEqualTo(201);
    }

    List<Answer> last = AtOnce.times(6, () -> ask(asker, "Formulaire", today()));

    assertThat(last).filteredOn(it -> it.status() == 201).hasSize(3);
    assertThat(last).filteredOn(it -> it.code().equals("TOO_MANY_OPEN_REQUESTS")).hasSize(3);
    Answer first = as(Persona.CLIENT).get(OWN + "?limit=30");
    Answer second = as(Persona.CLIENT).get(OWN + "?limit=30&cursor=" + first.text("nextCursor"));
    assertThat(ids(first)).hasSize(30).doesNotContainAnyElementsOf(ids(second));
    assertThat(ids(second)).hasSize(20);
    assertThat(second.json().has("nextCursor")).isFalse();
  }

  @Test
  void a_client_is_reminded_by_day_until_who_asked_does_not_accompany_them_any_more()
      throws Exception {
    advanceTo(today().plusDays(1), LocalTime.of(12, 0));
    LocalDate due = today().plusDays(3);
    Answer asked = ask(as(Persona.PROFESSIONAL), "Formulaire", due);

    advanceTo(due, LocalTime.of(8, 30));
    assertThat(reminders()).isZero();
    advanceTo(due, LocalTime.of(9, 30));
    CLOUD.cloud().invoke("RemindDocumentRequests", "{}");
    assertThat(reminders()).isEqualTo(1);
    advanceTo(due.plusDays(8), LocalTime.of(12, 0));
    assertThat(reminders()).isEqualTo(2);
    JsonNode reminded = request(asked);
    assertThat(reminded.path("isOverdue").asBoolean()).isTrue();
    assertThat(reminded.path("remindersSent").asInt()).isEqualTo(2);

    Publisher.publish(
        CLOUD,
        new AppointmentChanged(
            SESSION,
            2,
            client.value(),
            null,
            "pending",
            "general",
            List.of(),
            null,
            null,
            CLOUD.cloud().clock().instant()));
    advanceTo(due.plusDays(30), LocalTime.of(12, 0));

    assertThat(reminders()).isEqualTo(2);
    assertThat(ids(as(Persona.PROFESSIONAL).get(ASKED))).isEmpty();
    assertThat(ids(as(Persona.CLIENT).get(OWN + "?status=lapsed")))
        .containsExactly(asked.text("id"));
  }

  private static Api as(Persona persona) {
    return CLOUD.api().as(persona);
  }

  private Answer ask(Api asker, String title, LocalDate due) {
    return asker.post(path(client), "{\"title\":\"%s\",\"dueDate\":\"%s\"}".formatted(title, due));
  }

  private Answer announce(Persona persona, Answer asked) {
    return as(persona)
        .post(
            "/api/uploads",
            """
            {"purpose":"client-document","fileName":"Formulaire.pdf",\
            "fileType":"application/pdf","fileSize":%d,"requestId":"%s"}\
            """
                .formatted(CONTENT.length, asked.text("id")));
  }

  private Answer cancel(Persona persona, Answer asked) {
    return as(persona).post(cancelPath(asked), "");
  }

  private String cancelPath(Answer asked) {
    return path(client) + "/" + asked.text("id") + "/cancel";
  }

  /// As an administrator reads it.
  private JsonNode request(Answer asked) {
    Answer all = as(Persona.SUPPORT_ADMIN).get(path(client) + "?status=all");
    return StreamSupport.stream(all.json().path("requests").spliterator(), false)
        .filter(it -> it.path("id").asText().equals(asked.text("id")))
        .findFirst()
        .orElseThrow();
  }

  private static String path(UserId client) {
    return "/api/clients/" + client + "/document-requests";
  }

  private static List<String> ids(Answer list) {
    assertThat(list.status()).as(list.body()).isEqualTo(200);
    return StreamSupport.stream(list.json().path("requests").spliterator(), false)
        .map(it -> it.path("id").asText())
        .toList();
  }

  private static List<String> subjects(Persona persona) {
    return CLOUD.mailsTo(persona.email()).stream()
        .map(Mail::subject)
        .filter(it -> it.contains("ocument"))
        .toList();
  }

  private static long reminders() {
    return subjects(Persona.CLIENT).stream().filter(it -> it.startsWith("Rappel")).count();
  }

  private static List<String> calls(String function) {
    return CLOUD.cloud().invocations().lastOf(function).calls("DynamoDb").stream()
        .map(Call::operation)
        .toList();
  }

  private static String infected(String file) throws IOException {
    return Files.readString(
            RunningCloud.projectRoot().resolve("events/documents/record-scan-result.json"))
        .replace("0198f3a1b2c30123456789ab", file)
        .replace("NO_THREATS_FOUND", "THREATS_FOUND");
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(CLOUD.cloud().clock().instant(), TORONTO);
  }

  private static void advanceTo(LocalDate day, LocalTime time) throws InterruptedException {
    Instant moment = day.atTime(time).atZone(TORONTO).toInstant();
    CLOUD.cloud().advance(Duration.between(CLOUD.cloud().clock().instant(), moment));
  }
}
