package ca.jechemine.system.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice.ProfessionalRejected;
import ca.jechemine.local.aws.Mail;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Letters that administrators rewrite: what is stored, what mails have of it, and for whom.
class EmailTemplatesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String TEMPLATES = "/api/admin/email-templates";
  private static final String REJECTION = TEMPLATES + "/professionalRejection.fr";
  private static final String EMAIL = "ines.rejet@exemple.ca";
  private static final String OTHER = "ines.refusal@exemple.ca";

  private final AtomicInteger notices = new AtomicInteger();
  private Api admin = CLOUD.api();

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    admin = CLOUD.api().as(Persona.CONTENT_ADMIN);
  }

  @Test
  void all_are_listed_by_one_query_and_each_says_what_it_may_name() {
    JsonNode all = admin.get(TEMPLATES).json();

    assertThat(all.path("templates")).hasSize(92);
    assertThat(all.path("definitions")).hasSize(46);
    assertThat(CLOUD.cloud().invocations().lastOf("AdminListEmailTemplates").calls("DynamoDb"))
        .hasSize(1);
    JsonNode one = admin.get(REJECTION).json();
    assertThat(one.path("definition").path("placeholders"))
        .extracting(it -> it.path("key").asText())
        .containsExactly("name", "reason", "companyName", "supportEmail");
    assertThat(one.path("bodyHtml").asText()).contains("{{#reason}}", "{{supportEmail}}");
    assertThat(one.has("updatedAt")).isFalse();
    assertThat(admin.get(TEMPLATES + "/nothing.fr").status()).isEqualTo(404);
    assertThat(admin.get(TEMPLATES + "/professionalRejection.es").status()).isEqualTo(404);
  }

  @Test
  void what_was_rewritten_is_in_the_next_mail_of_that_language_until_it_is_taken_back()
      throws InterruptedException {
    Answer changed =
        admin.call(
            "PUT",
            REJECTION,
            """
            {"subject": "Réponse pour {{name}}",
             "bodyHtml": "<p onclick='x()'>Chère {{name}},</p><script>x()</script>\
            {{#reason}}<p>Voici : {{reason}}</p>{{/reason}}"}\
            """);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text("bodyHtml"))
        .isEqualTo("<p>Chère {{name}},</p>{{#reason}}<p>Voici : {{reason}}</p>{{/reason}}");
    nextMinute();

    Publisher.publish(CLOUD, rejected(EMAIL, "fr", "<b>Permis</b> & ordre"));
    Publisher.publish(CLOUD, rejected(OTHER, "en", "No licence"));

    assertThat(CLOUD.mailsTo(EMAIL))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.subject()).isEqualTo("Réponse pour Inès");
          assertThat(it.html())
              .contains("<p>Chère Inès,</p>", "Voici : &lt;b&gt;Permis&lt;/b&gt; &amp; ordre")
              .doesNotContain("onclick", "<script", "x()");
          assertThat(it.text()).contains("Chère Inès,", "Voici : <b>Permis</b> & ordre");
        });
    assertThat(CLOUD.mailsTo(OTHER))
        .singleElement()
        .satisfies(it -> assertThat(it.subject()).isEqualTo("Your application"));

    Answer reverted = admin.delete(REJECTION);
    assertThat(reverted.text("subject")).isEqualTo("Votre demande d’inscription");
    assertThat(admin.delete(REJECTION).status()).isEqualTo(200);
    nextMinute();
    Publisher.publish(CLOUD, rejected(EMAIL, "fr", null));
    assertThat(CLOUD.mailsTo(EMAIL))
        .extracting(Mail::subject)
        .containsExactlyInAnyOrder("Réponse pour Inès", "Votre demande d’inscription");
  }

  @Test
  void blank_fields_stay_or_are_cleared_and_what_the_code_has_is_not_kept() {
    String title = admin.get(TEMPLATES + "/passwordReset.fr").text("title");
    String path = TEMPLATES + "/passwordReset.fr";
    admin.call("PUT", path, "{\"subject\": \"Un lien\", \"subtitle\": \"Pour vous\"}");

    Answer cleared =
        admin.call(
            "PUT",
            path,
            "{\"subject\": \" \", \"title\": \"\", \"subtitle\": \"\", \"ctaText\": \" \"}");

    assertThat(cleared.text("subject")).isEqualTo("Un lien");
    assertThat(cleared.text("title")).isEqualTo(title);
    assertThat(cleared.json().has("subtitle")).isFalse();
    assertThat(cleared.json().has("ctaText")).isFalse();
    assertThat(admin.post(path + "/preview", "{}").text("text"))
        .as("the link is not lost with its label")
        .contains("/reset-password?uid=");

    JsonNode builtIn = admin.delete(path).json();
    Answer same = admin.call("PUT", path, builtIn.toString());
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.json().path("isEdited").asBoolean()).isFalse();
  }

  @Test
  void what_is_no_template_or_too_long_is_refused_whole() {
    for (String wrong :
        List.of(
            "{\"subject\": \"{{#name}}\"}",
            "{\"title\": \"{{amount}}\"}",
            "{\"bodyHtml\": \"<a href='{{reason}}'>x</a>\"}",
            "{\"bodyHtml\": \"<p>{{/name}}</p>\"}",
            "{\"bodyHtml\": \"" + "x".repeat(20_001) + "\"}",
            "{\"ctaText\": \"" + "x".repeat(81) + "\"}",
            "{\"subject\": 7}")) {
      String both = "{\"subtitle\": \"Autre\", " + wrong.substring(1);
      assertThat(admin.call("PUT", REJECTION, both).status()).as(wrong).isEqualTo(400);
      assertThat(admin.post(REJECTION + "/preview", wrong).status()).as(wrong).isEqualTo(400);
      assertThat(admin.post(REJECTION + "/test", wrong).status()).as(wrong).isEqualTo(400);
    }
    assertThat(admin.call("PUT", REJECTION, "{\"subject\": \"{{amount}}\"}").body())
        .contains("subject", "{{amount}}");
    assertThat(admin.get(REJECTION).json().path("isEdited").asBoolean()).isFalse();
    assertThat(admin.call("PUT", TEMPLATES + "/nothing.fr", "{}").status()).isEqualTo(404);
  }

  @Test
  void who_has_read_what_is_not_in_force_any_more_is_refused() {
    String first = admin.call("PUT", REJECTION, "{\"subject\": \"Un\"}").text("updatedAt");

    List<Integer> answers =
        AtOnce.times(
            4,
            () ->
                admin
                    .call(
                        "PUT",
                        REJECTION,
                        "{\"subject\": \"Deux\", \"updatedAt\": \"" + first + "\"}")
                    .status());

    assertThat(answers).containsOnlyOnce(200).filteredOn(it -> it != 200).containsOnly(409);
    assertThat(admin.call("PUT", REJECTION, "{\"subject\": \"Trois\"}").status()).isEqualTo(200);
    assertThat(admin.get(REJECTION).text("subject")).isEqualTo("Trois");
  }

  @Test
  void a_draft_is_shown_and_mailed_to_its_writer_alone_and_stored_nowhere() {
    String draft = "{\"subject\": \"Brouillon pour {{name}}\", \"bodyHtml\": \"<p>Un essai</p>\"}";

    Answer preview = admin.post(REJECTION + "/preview", draft);
    assertThat(preview.text("subject")).isEqualTo("Brouillon pour Camille");
    assertThat(preview.text("html")).contains("<p>Un essai</p>", "Je chemine");
    assertThat(preview.text("text")).contains("Un essai");
    Api once = admin.with("idempotency-key", "trial");
    Answer asked = once.post(REJECTION + "/test", draft);
    assertThat(asked.status()).isEqualTo(202);
    assertThat(once.post(REJECTION + "/test", draft).body()).isEqualTo(asked.body());
    CLOUD.settle();

    assertThat(CLOUD.mailsTo(Persona.CONTENT_ADMIN.email()))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.subject()).isEqualTo("[Essai] Brouillon pour Camille");
          assertThat(it.html()).contains("<p>Un essai</p>");
        });
    assertThat(
            CLOUD
                .api()
                .as(Persona.SUPPORT_ADMIN)
                .get("/api/admin/deliveries/" + asked.text("deliveryId"))
                .text("status"))
        .isEqualTo("sent");
    assertThat(admin.get(REJECTION).json().path("isEdited").asBoolean()).isFalse();
  }

  @Test
  void templates_are_for_whoever_keeps_the_content_and_the_status_for_any_administrator() {
    for (Persona stranger : List.of(Persona.CLIENT, Persona.SUPPORT_ADMIN)) {
      Api api = CLOUD.api().as(stranger);
      assertThat(api.get(TEMPLATES).status()).isEqualTo(403);
      assertThat(api.call("PUT", REJECTION, "{\"subject\": \"x\"}").status()).isEqualTo(403);
      assertThat(api.post(REJECTION + "/test", "{}").status()).isEqualTo(403);
    }
    JsonNode status = CLOUD.api().as(Persona.SUPPORT_ADMIN).get("/api/admin/email-status").json();
    assertThat(status.path("configured").asBoolean()).isTrue();
    assertThat(status.path("globallyEnabled").asBoolean()).isTrue();
    assertThat(status.path("envVars")).isNotEmpty().allMatch(JsonNode::isBoolean);
    assertThat(CLOUD.api().as(Persona.CLIENT).get("/api/admin/email-status").status())
        .isEqualTo(403);
  }

  /// What was read is believed for a minute.
  private static void nextMinute() throws InterruptedException {
    CLOUD.cloud().advance(Duration.ofSeconds(61));
  }

  private ProfessionalRejected rejected(String email, String language, @Nullable String reason) {
    return new ProfessionalRejected(
        "template-" + notices.incrementAndGet(),
        "65f0c0ffee65f0c0ffee00e1",
        email,
        "Inès",
        language,
        reason,
        CLOUD.cloud().clock().instant());
  }
}
