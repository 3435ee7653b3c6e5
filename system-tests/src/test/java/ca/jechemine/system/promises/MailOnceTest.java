package ca.jechemine.system.promises;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Service;
import ca.jechemine.local.lambda.Invocation;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// P5 at its narrowest place: SES took the mail, and the consumer is gone before the ledger knows.
/// SES's own word settles it, and nobody sends again (docs/adr/0004-delivery-ledger.md).
class MailOnceTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String INBOX = "/api/admin/external-messages";
  private static final Duration LONGER_THAN_THE_LEASE = Duration.ofMinutes(2);

  private Api admin = CLOUD.api();

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    admin = CLOUD.api().as(Persona.CONTENT_ADMIN);
  }

  @Test
  void P5_a_consumer_killed_after_the_answers_mail_left_doubles_nothing()
      throws InterruptedException {
    answer("first@exemple.ca");
    answer("second@exemple.ca");
    int call = sendEmail(CLOUD.cloud().invocations().lastOf("DeliverMail"));
    String id = write("third@exemple.ca");
    CLOUD.cloud().invocations().clear();
    CLOUD.cloud().crashes().afterCall("DeliverMail", call);

    respond(id);
    theLeaseEnds();

    assertThatTheMailLeftBeforeTheEnd();
    assertThatOneMailLeftAndIsTold("third@exemple.ca", 3);
  }

  @Test
  void P5_a_lost_answer_of_the_mail_service_doubles_nothing() throws InterruptedException {
    String id = write("lost@exemple.ca");
    CLOUD.cloud().aws().faults().next(Service.SES, "SendEmail", new Fault.AnswerLost());

    respond(id);
    theLeaseEnds();

    assertThatOneMailLeftAndIsTold("lost@exemple.ca", 1);
  }

  @Test
  void P5_a_consumer_killed_between_two_administrators_tells_each_once()
      throws InterruptedException {
    write("first@exemple.ca");
    write("second@exemple.ca");
    int call = sendEmail(CLOUD.cloud().invocations().lastOf("DeliverMail"));
    CLOUD.cloud().invocations().clear();
    CLOUD.cloud().crashes().afterCall("DeliverMail", call);

    write("third@exemple.ca");
    theLeaseEnds();

    assertThatTheMailLeftBeforeTheEnd();
    assertThat(CLOUD.mailsTo(Persona.CONTENT_ADMIN.email())).hasSize(3);
    assertThat(CLOUD.mailsTo(Persona.SUPER_ADMIN.email())).hasSize(3);
    assertThat(rows("NotificationsTable", "DELIVERY#"))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(text(it, "state")).isEqualTo("SENT"));
  }

  private static void assertThatTheMailLeftBeforeTheEnd() {
    assertThat(CLOUD.cloud().crashes().happened()).isEqualTo(1);
    assertThat(CLOUD.cloud().invocations().of("DeliverMail").getFirst().calls().getLast())
        .extracting(Invocation.Call::operation)
        .isEqualTo("SendEmail");
  }

  private void assertThatOneMailLeftAndIsTold(String address, int answers) {
    assertThat(CLOUD.mailsTo(address)).hasSize(1);
    assertThat(rows("NotificationsTable", "DELIVERY#"))
        .filteredOn(it -> text(it, "event").equals("contact.reply"))
        .hasSize(answers)
        .allSatisfy(it -> assertThat(text(it, "state")).isEqualTo("SENT"));
    assertThat(rows("OutboxTable", "MAIL#"))
        .hasSize(answers)
        .allSatisfy(it -> assertThat(text(it, "type")).isEqualTo("MailSent"));
    JsonNode sent = admin.get(INBOX + "?direction=outbound").json();
    assertThat(sent)
        .hasSize(answers)
        .allSatisfy(it -> assertThat(it.path("emailMessageId").asText()).isNotBlank());
    String id = CLOUD.mailsTo(address).getFirst().id();
    assertThat(sent).filteredOn(it -> it.path("emailMessageId").asText().contains(id)).hasSize(1);
  }

  private void answer(String address) {
    respond(write(address));
  }

  private void respond(String id) {
    assertThat(admin.post(INBOX + "/" + id + "/respond", "{\"message\":\"Merci.\"}").status())
        .isEqualTo(200);
    CLOUD.settle();
  }

  private static String write(String address) {
    String id =
        CLOUD
            .api()
            .post(
                "/api/contact",
                """
                {"firstName":"Ève","lastName":"Roy","email":"%s","phone":"514 555-0199",
                 "message":"Bonjour !","locale":"fr"}
                """
                    .formatted(address))
            .text("id");
    CLOUD.settle();
    return id;
  }

  private static void theLeaseEnds() throws InterruptedException {
    CLOUD.settle();
    CLOUD.cloud().advance(LONGER_THAN_THE_LEASE);
    CLOUD.settle();
  }

  /// Which of its calls sent a mail first, counted from 1.
  private static int sendEmail(Invocation invocation) {
    return invocation.calls().stream().map(Invocation.Call::operation).toList().indexOf("SendEmail")
        + 1;
  }

  private static List<Map<String, AttributeValue>> rows(String table, String beginning) {
    String name =
        CLOUD.cloud().application().tables().stream()
            .filter(it -> it.logicalId().equals(table))
            .findFirst()
            .orElseThrow()
            .physicalName();
    return CLOUD.cloud().aws().dynamo().scan(scan -> scan.tableName(name)).items().stream()
        .filter(it -> text(it, "pk").startsWith(beginning))
        .toList();
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    AttributeValue value = row.get(name);
    return value == null ? "" : value.s();
  }
}
