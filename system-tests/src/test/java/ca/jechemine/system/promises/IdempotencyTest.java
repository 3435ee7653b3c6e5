package ca.jechemine.system.promises;

import static ca.jechemine.system.promises.Traces.CONTACT;
import static ca.jechemine.system.promises.Traces.INBOX;
import static ca.jechemine.system.promises.Traces.form;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P6: one key is one effect, and everybody hears of it in the same words.
class IdempotencyTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final int TIMES = 100;

  private final Traces traces = new Traces(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.settle();
  }

  @Test
  void P6_a_form_under_one_key_a_hundred_times_at_once_is_one_message() {
    String body = form("cent@exemple.ca", "cent");

    List<Answer> answers = atOnce(CLOUD.api(), CONTACT, body);

    sameAnswer(answers, 200);
    assertThat(traces.mails(Persona.CONTENT_ADMIN.email(), "cent@")).hasSize(1);
    assertThat(traces.unreadInInbox()).isEqualTo(1);
    reused(CLOUD.api(), CONTACT, form("cent@exemple.ca", "autre chose"));
  }

  @Test
  void P6_a_composed_message_under_one_key_a_hundred_times_at_once_is_one_mail() {
    Api admin = CLOUD.api().as(Persona.CONTENT_ADMIN);
    String body = "{\"to\":\"lui@exemple.ca\",\"subject\":\"Objet\",\"message\":\"Bonjour\"}";

    List<Answer> answers = atOnce(admin, INBOX, body);

    sameAnswer(answers, 201);
    assertThat(CLOUD.mailsTo("lui@exemple.ca")).hasSize(1);
    assertThat(admin.get(INBOX + "?direction=outbound").json()).hasSize(1);
    reused(admin, INBOX, body.replace("Objet", "Autre"));
  }

  @Test
  void P6_an_answer_under_one_key_a_hundred_times_at_once_is_one_mail() {
    Api admin = CLOUD.api().as(Persona.CONTENT_ADMIN);
    String path = INBOX + "/" + traces.submit("elle") + "/respond";

    List<Answer> answers = atOnce(admin, path, "{\"message\":\"Merci\"}");

    sameAnswer(answers, 200);
    assertThat(CLOUD.mailsTo("elle@exemple.ca")).hasSize(1);
    assertThat(admin.get(INBOX + "?direction=outbound").json()).hasSize(1);
    reused(admin, path, "{\"message\":\"Autre chose\"}");
  }

  @Test
  void P6_a_key_is_kept_for_48_hours_and_free_after_that() throws InterruptedException {
    Api keyed = CLOUD.api().with("idempotency-key", "deux jours");
    String body = form("temps@exemple.ca", "Bonjour");
    String first = keyed.post(CONTACT, body).text("id");
    CLOUD.settle();

    CLOUD.cloud().advance(Duration.ofDays(2).minusMinutes(1));
    assertThat(keyed.post(CONTACT, body).text("id")).isEqualTo(first);
    CLOUD.cloud().advance(Duration.ofMinutes(2));
    Answer later = keyed.post(CONTACT, form("temps@exemple.ca", "Autre chose"));

    assertThat(later.status()).isEqualTo(200);
    assertThat(later.text("id")).isNotEqualTo(first);
    assertThat(later.header("idempotency-replayed")).isEmpty();
  }

  private static List<Answer> atOnce(Api api, String path, String body) {
    Api keyed = api.with("idempotency-key", "une cle unique");
    return AtOnce.times(TIMES, () -> keyed.post(path, body));
  }

  private static void sameAnswer(List<Answer> answers, int status) {
    assertThat(answers).extracting(Answer::status).containsOnly(status);
    assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
    assertThat(answers)
        .filteredOn(it -> it.header("idempotency-replayed").isEmpty())
        .as("those that did it")
        .hasSize(1);
  }

  private static void reused(Api api, String path, String otherBody) {
    Answer other = api.with("idempotency-key", "une cle unique").post(path, otherBody);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }
}
