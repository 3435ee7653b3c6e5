package ca.jechemine.system.promises;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.aws.Service;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sqs.model.Message;

/// P19: fifty clients go through everything that the identity domain writes, and outages as well;
/// then everything that was put out is searched for them.
class CanariesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final Pattern LINK =
      Pattern.compile("uid=([0-9a-f]{24})&(?:amp;)?token=([0-9a-f]{64})");

  private static final List<Canary> CANARIES =
      IntStream.range(0, 50).mapToObj(Canary::new).toList();

  private final List<String> errors = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();

  @Test
  void P19_fifty_clients_are_named_nowhere_but_where_they_are_kept() {
    CANARIES.forEach(it -> note(CLOUD.api().post("/api/auth/signup", it.signUp())));
    CANARIES.stream().limit(5).forEach(this::live);
    CANARIES.stream().skip(5).limit(5).forEach(this::stumble);
    List<String> deadLetters = deadLetters(CANARIES.getLast());

    assertClean("a log line", CLOUD.cloud().log().lines());
    assertClean("an error", errors);
    assertThat(deadLetters).isNotEmpty();
    assertClean("a dead letter", deadLetters);
    assertThat(everyRow()).isNotEmpty();
    assertSealed(everyRow());
  }

  private void live(Canary canary) {
    Matcher link = LINK.matcher(CLOUD.mailsTo(canary.email()).getFirst().text());
    assertThat(link.find()).isTrue();
    tokens.add(link.group(2));
    note(
        CLOUD
            .api()
            .post(
                "/api/auth/account/verify-email",
                "{\"userId\":\"%s\",\"token\":\"%s\"}".formatted(link.group(1), link.group(2))));
    Answer login =
        CLOUD
            .api()
            .post(
                "/api/auth/login",
                "{\"email\":\"%s\",\"password\":\"Chemin-Neuf-2026\"}".formatted(canary.email()));
    assertThat(login.status()).isEqualTo(200);
    tokens.add(login.text("accessToken"));
    Api client = CLOUD.api().with("authorization", "Bearer " + login.text("accessToken"));
    note(
        client.call(
            "PUT",
            "/api/medical-profile",
            "{\"notes\":\"%1$s\",\"primaryIssue\":\"%1$s\"}".formatted(canary.note())));
    note(client.patch("/api/users/me", "{\"location\":\"%s\"}".formatted(canary.location())));
    note(client.patch("/api/users/me", "{\"firstName\":\"\"}"));
    note(CLOUD.api().post("/api/appointments/guest", canary.booking()));
    note(CLOUD.api().post("/api/appointments/guest", canary.booking().replace("video", "online")));
    note(CLOUD.api().as(Persona.SUPPORT_ADMIN).get("/api/medical-profile/" + link.group(1)));
    note(client.post("/api/users/me/request-deletion", ""));
    note(client.post("/api/users/me/deactivate", ""));
  }

  private void stumble(Canary canary) {
    note(CLOUD.api().post("/api/auth/signup", canary.signUp()));
    note(CLOUD.api().post("/api/auth/signup", canary.signUp().replace("true", "false")));
    note(
        CLOUD
            .api()
            .post(
                "/api/auth/login",
                "{\"email\":\"%s\",\"password\":\"nothing-of-it\"}".formatted(canary.email())));
    note(
        CLOUD
            .api()
            .post(
                "/api/auth/account/resend-email", "{\"email\":\"%s\"}".formatted(canary.email())));
    note(
        CLOUD
            .api()
            .post("/api/auth/forgot-password", "{\"email\":\"%s\"}".formatted(canary.email())));
  }

  /// Everything that waits aside after the mail and text services were down for a while.
  private List<String> deadLetters(Canary canary) {
    CLOUD.settle();
    CLOUD.cloud().aws().faults().down(Service.SES);
    note(
        CLOUD
            .api()
            .post(
                "/api/auth/account/resend-email", "{\"email\":\"%s\"}".formatted(canary.email())));
    CLOUD.settle();
    CLOUD.cloud().aws().faults().up(Service.SES);
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

  private void note(Answer answer) {
    if (answer.status() >= 400) {
      errors.add(answer.body());
    }
  }

  private static List<String> everyRow() {
    return CLOUD.cloud().application().tables().stream()
        .flatMap(table ->
            CLOUD
                .cloud()
                .aws()
                .dynamo()
                .scanPaginator(it -> it.tableName(table.physicalName()))
                .items()
                .stream())
        .map(Object::toString)
        .toList();
  }

  private void assertClean(String what, List<String> texts) {
    String all = String.join("\n", texts);
    for (Canary canary : CANARIES) {
      assertThat(all).as(what).doesNotContain(canary.secrets().toArray(String[]::new));
    }
    assertThat(tokens).isNotEmpty();
    assertThat(all).as(what).doesNotContain(tokens.toArray(String[]::new));
  }

  private static void assertSealed(List<String> rows) {
    String all = String.join("\n", rows);
    for (Canary canary : CANARIES) {
      assertThat(all).as("a row").doesNotContain(canary.sealed().toArray(String[]::new));
    }
  }
}
