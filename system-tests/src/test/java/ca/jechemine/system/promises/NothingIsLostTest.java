package ca.jechemine.system.promises;

import static ca.jechemine.system.promises.Traces.CONTACT;
import static ca.jechemine.system.promises.Traces.INBOX;
import static ca.jechemine.system.promises.Traces.IN_CHARGE;
import static ca.jechemine.system.promises.Traces.form;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Service;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// P5: every function of the path dies before and after each of its AWS calls, and still everything
/// arrives, once: also where the mail service took a mail and the process died before the ledger
/// knew (docs/adr/0004).
class NothingIsLostTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Traces traces = new Traces(CLOUD);
  private final AtomicInteger addresses = new AtomicInteger();

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.settle();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SubmitContactForm", "RelayOutbox", "DeliverMail", "WriteFeed"})
  void P5_a_form_arrives_once_wherever_a_function_dies(String function) throws Exception {
    Crash.letStartAnew(CLOUD, function);
    CLOUD.cloud().invocations().clear();
    submit("clean");
    CLOUD.settle();
    List<Crash> crashes = Crash.all(CLOUD, function);
    Map<Crash, String> ids = new HashMap<>();

    for (Crash crash : crashes) {
      crash.plan(CLOUD);
      ids.put(crash, submit(crash.mark()));
      CLOUD.settle();
    }
    assertThat(CLOUD.cloud().crashes().happened()).isEqualTo(crashes.size());
    traces.replayAfterLeases();

    for (Crash crash : crashes) {
      arrivedOnce(ids.getOrDefault(crash, ""), crash.mark());
    }
    assertThat(traces.unreadInInbox()).isEqualTo(crashes.size() + 1L);
    for (Persona admin : IN_CHARGE) {
      assertThat(traces.feed(admin)).hasSize(crashes.size() + 1);
      assertThat(traces.unreadInFeed(admin)).isEqualTo(crashes.size() + 1L);
    }
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AdminRespondToExternalMessage",
        "RelayOutbox",
        "DeliverMail",
        "RecordMailDelivery"
      })
  void P5_an_answer_arrives_once_wherever_a_function_dies(String function) throws Exception {
    Api admin = CLOUD.api().as(Persona.CONTENT_ADMIN);
    String token = traces.token(Persona.CONTENT_ADMIN);
    String clean = submit("clean");
    CLOUD.settle();
    Crash.letStartAnew(CLOUD, function);
    CLOUD.cloud().invocations().clear();
    respond(admin, token, clean, "clean");
    CLOUD.settle();
    List<Crash> crashes = Crash.all(CLOUD, function);
    Map<Crash, String> ids = new HashMap<>();

    for (Crash crash : crashes) {
      String id = submit(crash.mark());
      CLOUD.settle();
      ids.put(crash, id);
      crash.plan(CLOUD);
      respond(admin, token, id, crash.mark());
      CLOUD.settle();
    }
    assertThat(CLOUD.cloud().crashes().happened()).isEqualTo(crashes.size());
    traces.replayAfterLeases();

    JsonNode sent = admin.get(INBOX + "?direction=outbound&limit=500").json().path("messages");
    assertThat(sent).hasSize(crashes.size() + 1);
    for (Crash crash : crashes) {
      answeredOnce(sent, ids.getOrDefault(crash, ""), crash.mark());
    }
    assertThat(traces.unreadInInbox()).isZero();
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
  }

  @Test
  void P5_ten_redeliveries_of_one_event_are_one_mail_and_one_feed_row() {
    String id = submit("dix");
    CLOUD.settle();
    String envelope = traces.envelope(id);

    for (int n = 0; n < 10; n++) {
      traces.send("DeliverMailQueue", "ContactReceived", envelope);
      traces.send("WriteFeedQueue", "ContactReceived", envelope);
    }
    CLOUD.settle();

    arrivedOnce(id, "dix");
    assertThat(traces.unreadInFeed(Persona.CONTENT_ADMIN)).isEqualTo(1);
  }

  @Test
  void P5_an_event_that_the_topic_tells_twice_is_one_mail_and_one_feed_row() {
    CLOUD.cloud().aws().faults().next(Service.SNS, "PublishBatch", new Fault.Twice());

    arrivedOnce(submit("deux"), "deux");
  }

  @Test
  void P5_a_publication_whose_answer_was_lost_is_one_mail_and_one_feed_row() {
    CLOUD.cloud().aws().faults().next(Service.SNS, "PublishBatch", new Fault.AnswerLost());

    arrivedOnce(submit("perdue"), "perdue");
  }

  /// As a careful caller would: again, under the same key, until there is an answer; and then the
  /// same answer again.
  private String submit(String mark) {
    return insist(CONTACT, form(mark + "@exemple.ca", mark(mark)), mark, Map.of(), CLOUD.api())
        .text("id");
  }

  private void respond(Api admin, String token, String id, String mark) {
    insist(
        INBOX + "/" + id + "/respond",
        "{\"message\":\"" + mark(mark) + "\"}",
        mark,
        Map.of("authorization", "Bearer " + token),
        admin);
  }

  private Answer insist(
      String path, String body, String key, Map<String, String> headers, Api api) {
    Map<String, String> sent = new HashMap<>(headers);
    sent.put("idempotency-key", key);
    sent.put("x-local-viewer-address", "192.0.2." + addresses.incrementAndGet());
    assertThat(traces.postAndPerhapsFail(path, body, sent)).isIn(200, 500);
    Api keyed = api.with("idempotency-key", key);
    Answer second = keyed.post(path, body);
    Answer third = keyed.post(path, body);
    assertThat(second.status()).isEqualTo(200);
    assertThat(third.body()).isEqualTo(second.body());
    assertThat(third.header("idempotency-replayed")).contains("true");
    return second;
  }

  private void arrivedOnce(String id, String mark) {
    assertThat(traces.rows("ContactTable", "MESSAGE#" + id)).as(mark).hasSize(1);
    for (Persona admin : IN_CHARGE) {
      assertThat(traces.mails(admin.email(), mark(mark))).as(mark + " to " + admin).hasSize(1);
      assertThat(traces.feed(admin, id)).as(mark + " for " + admin).hasSize(1);
    }
  }

  private void answeredOnce(JsonNode sent, String id, String mark) {
    List<JsonNode> replies = new ArrayList<>();
    sent.forEach(it -> {
      if (it.path("parentMessageId").asText().equals(id)) {
        replies.add(it);
      }
    });
    assertThat(replies)
        .as(mark)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("emailMessageId").asText()).isNotBlank();
          assertThat(CLOUD.mailsTo(mark + "@exemple.ca"))
              .hasSize(1)
              .first()
              .satisfies(
                  mail -> assertThat(it.path("emailMessageId").asText()).contains(mail.id()));
        });
  }

  private static String mark(String mark) {
    return "[" + mark + "]";
  }
}
