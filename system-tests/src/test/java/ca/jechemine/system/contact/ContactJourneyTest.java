package ca.jechemine.system.contact;

import static ca.jechemine.system.contact.Forms.CONTACT;
import static ca.jechemine.system.contact.Forms.INBOX;
import static ca.jechemine.system.contact.Forms.contact;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.aws.Mail;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A visitor writes, the administrators hear of it, one answers, the visitor reads the answer.
class ContactJourneyTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private Api admin = CLOUD.api();

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    admin = CLOUD.api().as(Persona.CONTENT_ADMIN);
  }

  @Test
  void from_the_form_to_the_visitors_mailbox_and_back() {
    String id = CLOUD.api().post(CONTACT, contact("eve@exemple.ca", "Bonjour !")).text("id");

    List<Mail> alerts = CLOUD.mailsTo(Persona.CONTENT_ADMIN.email());
    assertThat(alerts).singleElement().satisfies(ContactJourneyTest::isAlertInBothLanguages);
    assertThat(CLOUD.mailsTo(Persona.SUPER_ADMIN.email())).hasSize(1);
    assertThat(CLOUD.mailsTo(Persona.BILLING_ADMIN.email())).isEmpty();
    assertThat(CLOUD.mailsTo(Persona.DEACTIVATED_ADMIN.email())).isEmpty();

    JsonNode listed = find(admin.get(INBOX).json(), id);
    assertThat(listed.path("status").asText()).isEqualTo("new");
    assertThat(listed.path("senderName").asText()).isEqualTo("Ève Roy");

    Answer opened = admin.get(INBOX + "/" + id);
    assertThat(opened.text("status")).isEqualTo("read");
    assertThat(opened.text("message")).isEqualTo("Bonjour !");

    Answer responded =
        admin.post(INBOX + "/" + id + "/respond", "{\"message\":\"Merci.\\n\\nÀ bientôt\"}");
    assertThat(responded.status()).isEqualTo(200);
    assertThat(responded.text("status")).isEqualTo("responded");

    Mail reply = CLOUD.mailsTo("eve@exemple.ca").getFirst();
    assertThat(reply.html()).contains("Merci.", "À bientôt").contains("lang=\"fr");
    assertThat(reply.text()).contains("Merci.");
    assertThat(reply.headers()).containsKey("References");
    assertThat(reply.from()).contains("Maëlle Gagnon-Thibault — Je chemine");
    assertThat(reply.replyTo()).isNotEmpty();

    Answer archived = admin.post(INBOX + "/" + id + "/archive", "");
    assertThat(archived.text("status")).isEqualTo("archived");
    Answer late = admin.post(INBOX + "/" + id + "/respond", "{\"message\":\"Encore\"}");
    assertThat(late.status()).isEqualTo(409);
    CLOUD.settle();
    assertThat(CLOUD.mailsTo("eve@exemple.ca")).hasSize(1);
  }

  @Test
  void a_second_answer_belongs_to_the_same_conversation() {
    String id = CLOUD.api().post(CONTACT, contact("anna@example.com", "Hello", "en")).text("id");
    admin.post(INBOX + "/" + id + "/respond", "{\"message\":\"First\"}");
    CLOUD.settle();
    admin.post(INBOX + "/" + id + "/respond", "{\"message\":\"Second\"}");

    List<Mail> mails = CLOUD.mailsTo("anna@example.com");

    assertThat(mails).hasSize(2);
    Mail second = mails.get(0);
    Mail first = mails.get(1);
    assertThat(second.html()).contains("lang=\"en");
    assertThat(second.headers().get("In-Reply-To")).contains(first.id());
    assertThat(second.headers().get("References"))
        .startsWith(first.headers().get("References"))
        .contains(first.id());
  }

  @Test
  void an_answer_composed_without_naming_the_form_finds_it_by_its_sender() {
    String id = CLOUD.api().post(CONTACT, contact("lise@example.com", "Hi there", "en")).text("id");

    Answer composed =
        admin.post(
            INBOX,
            "{\"to\":\"Lise@Example.com\",\"subject\":\"Your question\",\"message\":\"Welcome\"}");

    assertThat(composed.status()).isEqualTo(201);
    assertThat(composed.json().path("sent").asBoolean()).isTrue();
    assertThat(CLOUD.mailsTo("lise@example.com"))
        .singleElement()
        .satisfies(it -> assertThat(it.html()).contains("lang=\"en"));
    assertThat(admin.get(INBOX + "/" + id).text("status")).isEqualTo("responded");
    JsonNode sent = find(admin.get(INBOX + "?direction=outbound").json(), composed.text("id"));
    assertThat(sent.path("parentMessageId").asText()).isEqualTo(id);
    assertThat(sent.path("emailMessageId").asText()).isNotBlank();
  }

  @Test
  void what_a_visitor_writes_is_shown_as_text_and_never_as_html() {
    CLOUD.api().post(CONTACT, contact("mal@exemple.ca", "<script>alert('x')</script><b>gras</b>"));

    assertThat(CLOUD.mailsTo(Persona.CONTENT_ADMIN.email()).getFirst().html())
        .doesNotContain("<script>alert", "<b>gras")
        .contains("&lt;script&gt;");
  }

  private static void isAlertInBothLanguages(Mail alert) {
    assertThat(alert.html())
        .contains("Bonjour !", "Ève Roy", "eve@exemple.ca", "514 555-0199")
        .contains("/admin/dashboard/external-messages")
        .contains("Nouveau message", "New external message");
    assertThat(alert.text()).contains("Bonjour !", "Ève Roy");
  }

  private static JsonNode find(JsonNode rows, String id) {
    for (JsonNode row : rows) {
      if (row.path("id").asText().equals(id)) {
        return row;
      }
    }
    throw new AssertionError("no row " + id + " in " + rows);
  }
}
