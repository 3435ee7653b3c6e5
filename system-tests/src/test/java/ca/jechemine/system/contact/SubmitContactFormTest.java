package ca.jechemine.system.contact;

import static ca.jechemine.system.contact.Forms.CONTACT;
import static ca.jechemine.system.contact.Forms.ENTERPRISE;
import static ca.jechemine.system.contact.Forms.INBOX;
import static ca.jechemine.system.contact.Forms.SCHOOL;
import static ca.jechemine.system.contact.Forms.contact;
import static ca.jechemine.system.contact.Forms.enterprise;
import static ca.jechemine.system.contact.Forms.school;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.lambda.Invocation;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmitContactFormTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void each_form_answers_as_its_page_expects() {
    Answer contact = CLOUD.api().post(CONTACT, contact("a@exemple.ca", "Bonjour"));
    Answer enterprise = CLOUD.api().post(ENTERPRISE, enterprise("b@exemple.ca"));
    Answer school = CLOUD.api().post(SCHOOL, school("c@exemple.ca"));

    assertThat(contact.status()).isEqualTo(200);
    assertThat(contact.text("id")).matches("[0-9a-f]{24}");
    assertThat(enterprise.text("message")).isNotBlank();
    assertThat(school.json().path("success").asBoolean()).isTrue();
    assertThat(inbox())
        .extracting(it -> it.path("source").asText())
        .containsExactlyInAnyOrder("contact", "enterprise", "school-manager");
  }

  @Test
  void an_enterprise_need_not_leave_coordinates() {
    CLOUD.api().post(ENTERPRISE, enterprise("b@exemple.ca"));

    JsonNode row = inbox().getFirst();
    assertThat(row.path("message").asText()).isEmpty();
    assertThat(row.path("subject").asText()).contains("Érablière Côté", "Directeur");
    assertThat(row.path("metadata").path("company").asText()).isEqualTo("Érablière Côté");
  }

  @Test
  void names_every_field_at_fault_in_the_visitors_language_and_keeps_nothing() {
    Answer french =
        CLOUD.api().in("fr").post(CONTACT, "{\"email\":\"pas une adresse\",\"firstName\":\" \"}");
    Answer english = CLOUD.api().in("en").post(SCHOOL, "{}");

    assertThat(french.status()).isEqualTo(400);
    assertThat(french.json().path("fields").findValuesAsText("field"))
        .contains("firstName", "lastName", "email", "phone", "message");
    assertThat(french.text("error")).isEqualTo("Certains champs ne sont pas valides.");
    assertThat(english.text("error")).isEqualTo("Some fields are not valid.");
    assertThat(inbox()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"{,400", "[],400", "'',400", "\"text\",400", "{\"email\":3},400"})
  void a_body_that_is_no_form_is_refused(String body, int status) {
    assertThat(CLOUD.api().post(CONTACT, body).status()).isEqualTo(status);
  }

  @Test
  void fields_are_bounded_also_the_secondary_ones() {
    String long_ = "x".repeat(10_001);

    assertThat(CLOUD.api().post(CONTACT, contact("a@exemple.ca", long_)).status()).isEqualTo(400);
    assertThat(
            CLOUD
                .api()
                .post(ENTERPRISE, enterprise("a@exemple.ca").replace("Directeur", long_))
                .status())
        .isEqualTo(400);
    assertThat(
            CLOUD.api().post(SCHOOL, school("a@exemple.ca").replace("Directrice", long_)).status())
        .isEqualTo(400);
  }

  @Test
  void unknown_and_forbidden_fields_never_reach_the_store() {
    CLOUD
        .api()
        .post(
            CONTACT,
            contact("a@exemple.ca", "Bonjour")
                .replace("{", "{\"status\":\"archived\",\"source\":\"email\",\"admin\":true,"));

    assertThat(inbox().getFirst().path("status").asText()).isEqualTo("new");
    assertThat(inbox().getFirst().path("source").asText()).isEqualTo("contact");
  }

  @Test
  void a_program_that_fills_in_the_hidden_field_is_thanked_and_forgotten() {
    Answer answer =
        CLOUD
            .api()
            .post(
                CONTACT,
                contact("bot@exemple.ca", "Buy").replace("{", "{\"website\":\"http://x\","));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("id")).matches("[0-9a-f]{24}");
    assertThat(inbox()).isEmpty();
    assertThat(CLOUD.mailsTo(Persona.CONTENT_ADMIN.email())).isEmpty();
  }

  @Test
  void P10_twenty_at_the_same_instant_are_one_message_and_one_mail() {
    List<Answer> answers =
        AtOnce.times(
            20,
            () ->
                CLOUD
                    .api()
                    .from("203.0.113.9")
                    .post(CONTACT, contact("vite@exemple.ca", "Une fois")));

    assertThat(answers).allMatch(it -> it.status() == 200);
    assertThat(answers).extracting(it -> it.text("id")).containsOnly(answers.getFirst().text("id"));
    assertThat(inbox()).hasSize(1);
    assertThat(CLOUD.mailsTo(Persona.CONTENT_ADMIN.email())).hasSize(1);
  }

  @Test
  void the_same_message_after_ten_minutes_is_another_one() throws InterruptedException {
    String first = CLOUD.api().post(CONTACT, contact("a@exemple.ca", "Bonjour")).text("id");
    String again = CLOUD.api().post(CONTACT, contact("a@exemple.ca", "Bonjour")).text("id");
    CLOUD.cloud().advance(Duration.ofMinutes(11));
    String later = CLOUD.api().post(CONTACT, contact("a@exemple.ca", "Bonjour")).text("id");

    assertThat(again).isEqualTo(first);
    assertThat(later).isNotEqualTo(first);
  }

  @Test
  void one_address_may_send_five_in_a_quarter_of_an_hour() throws InterruptedException {
    IntStream.range(0, 5).forEach(n -> fromOneAddress("p" + n + "@exemple.ca", 200));
    CLOUD.cloud().advance(Duration.ofMinutes(4));

    Answer sixth = fromOneAddress("p6@exemple.ca", 429);

    assertThat(sixth.header("retry-after").map(Integer::parseInt).orElseThrow())
        .isBetween(600, 660);
    assertThat(sixth.code()).isEqualTo("TOO_MANY_REQUESTS");
    CLOUD.cloud().advance(Duration.ofMinutes(12));
    fromOneAddress("p7@exemple.ca", 200);
  }

  @Test
  void one_sender_may_send_three_an_hour() {
    for (int n = 0; n < 3; n++) {
      assertThat(CLOUD.api().post(CONTACT, contact("moi@exemple.ca", "n " + n)).status())
          .isEqualTo(200);
    }

    assertThat(CLOUD.api().post(CONTACT, contact("MOI@exemple.ca ", "n 4")).status())
        .isEqualTo(429);
  }

  @Test
  void P22_costs_one_transaction() {
    CLOUD.api().post(CONTACT, contact("a@exemple.ca", "Bonjour"));

    assertThat(CLOUD.cloud().invocations().lastOf("SubmitContactForm").calls())
        .filteredOn(it -> it.service().equalsIgnoreCase("DynamoDb"))
        .extracting(Invocation.Call::operation)
        .containsExactly("TransactWriteItems");
  }

  private static Answer fromOneAddress(String email, int status) {
    Answer answer = CLOUD.api().from("198.51.100.7").post(CONTACT, contact(email, "Bonjour"));
    assertThat(answer.status()).isEqualTo(status);
    return answer;
  }

  private static List<JsonNode> inbox() {
    JsonNode rows = CLOUD.api().as(Persona.CONTENT_ADMIN).get(INBOX).json();
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }
}
