package ca.jechemine.contact.http;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contact.Answered;
import ca.jechemine.contact.Call;
import ca.jechemine.contact.ContactCloud;
import ca.jechemine.contact.People;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.testkit.AtOnce;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {

  private static final String INBOX = "/api/admin/external-messages";

  private final ContactCloud cloud = new ContactCloud();
  private final SubmitContactFormHandler form = cloud.function(SubmitContactFormHandler::new);
  private final AdminListExternalMessagesHandler list =
      cloud.function(AdminListExternalMessagesHandler::new);
  private final AdminOpenExternalMessageHandler open =
      cloud.function(AdminOpenExternalMessageHandler::new);
  private final AdminUpdateExternalMessageHandler update =
      cloud.function(AdminUpdateExternalMessageHandler::new);
  private final AdminDeleteExternalMessageHandler delete =
      cloud.function(AdminDeleteExternalMessageHandler::new);
  private final AdminArchiveExternalMessageHandler archive =
      cloud.function(AdminArchiveExternalMessageHandler::new);
  private final AdminComposeExternalMessageHandler compose =
      cloud.function(AdminComposeExternalMessageHandler::new);
  private final AdminRespondToExternalMessageHandler respond =
      cloud.function(AdminRespondToExternalMessageHandler::new);

  private int visitors;

  @Test
  void P14_nobody_and_nobody_without_the_permission_gets_in() {
    for (HttpHandler endpoint : List.of(list, open, update, delete, archive, compose, respond)) {
      Call nobody = Call.of("GET " + INBOX + "/{id}", "0198f3a1b2c30123456789ab");
      Call client = Call.of("GET " + INBOX).as(People.client());
      Call billing = Call.of("GET " + INBOX).as(People.with(AdminPermission.MANAGE_BILLING));
      Call revoked = Call.of("GET " + INBOX).as(People.with());

      assertThat(cloud.call(endpoint, nobody).status()).isEqualTo(401);
      assertThat(cloud.call(endpoint, client).status()).isEqualTo(403);
      assertThat(cloud.call(endpoint, billing).status()).isEqualTo(403);
      assertThat(cloud.call(endpoint, revoked).status()).isEqualTo(403);
    }
  }

  @Test
  void lists_a_bare_array_newest_first_in_one_round_trip() {
    String first = receive("Zoé", "zoe@exemple.ca", "Bonjour");
    String second = receive("Marc", "marc@exemple.ca", "Bonsoir");

    Answered answer = cloud.call(list, Call.of("GET " + INBOX).asEditor());

    assertThat(answer.body().isArray()).isTrue();
    assertThat(ids(answer.body())).containsExactly(second, first);
    assertThat(answer.roundTrips()).isEqualTo(1);
    JsonNode row = answer.body().path(1);
    assertThat(row.path("_id").asText()).isEqualTo(first);
    assertThat(row.path("senderName").asText()).isEqualTo("Zoé Tremblay");
    assertThat(row.path("senderEmail").asText()).isEqualTo("zoe@exemple.ca");
    assertThat(row.path("status").asText()).isEqualTo("new");
    assertThat(row.path("submittedAt").asText()).isEqualTo("2026-06-15T16:00:01Z");
    assertThat(row.has("adminNotes") || row.has("updatedAt")).isFalse();
  }

  @Test
  void P23_a_full_walk_sees_each_message_once_while_others_arrive() {
    Set<String> there = new HashSet<>();
    for (int i = 0; i < 12; i++) {
      there.add(receive("Zoé", "zoe" + i + "@exemple.ca", "Bonjour"));
    }
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      Call call = Call.of("GET " + INBOX).asEditor().query("limit", "5");
      Answered page = cloud.call(list, cursor == null ? call : call.query("cursor", cursor));
      seen.addAll(ids(page.body().path("messages")));
      cursor = page.body().has("nextCursor") ? page.text("nextCursor") : null;
      assertThat(page.roundTrips()).isEqualTo(2);
      receive("Marc", "marc" + seen.size() + "@exemple.ca", "Bonsoir");
    } while (cursor != null);

    assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(there);
  }

  @Test
  void a_cursor_of_another_list_is_refused() {
    receive("Zoé", "zoe@exemple.ca", "Bonjour");
    receive("Marc", "marc@exemple.ca", "Bonsoir");
    String cursor =
        cloud.call(list, Call.of("GET " + INBOX).asEditor().query("limit", "1")).text("nextCursor");
    Call other =
        Call.of("GET " + INBOX).asEditor().query("cursor", cursor).query("status", "archived");

    assertThat(cloud.call(list, other).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "501", "NaN", "1e3", "99999999999"})
  void the_limit_has_bounds(String limit) {
    assertThat(cloud.call(list, Call.of("GET " + INBOX).asEditor().query("limit", limit)).status())
        .isEqualTo(400);
  }

  @Test
  void filters_and_ignores_what_it_does_not_know() {
    String zoe = receive("Zoé", "zoe@exemple.ca", "Une question (a.b)*");
    String marc = receive("Marc", "marc@exemple.ca", "Bonsoir");
    cloud.call(archive, one("POST", "/archive", marc));

    assertThat(found("status", "archived")).containsExactly(marc);
    assertThat(found("status", "lost")).containsExactly(marc, zoe);
    assertThat(found("source", "enterprise")).isEmpty();
    assertThat(found("source", "contact")).hasSize(2);
    assertThat(found("direction", "outbound")).isEmpty();
    assertThat(found("direction", "up")).hasSize(2);
    assertThat(found("q", " ZOE ")).containsExactly(zoe);
    assertThat(found("q", "(a.b)*")).containsExactly(zoe);
    assertThat(found("q", ".*")).isEmpty();
  }

  @Test
  void the_unread_count_follows_every_change_exactly() {
    List<String> ids =
        Stream.of("a", "b", "c").map(it -> receive(it, it + "@exemple.ca", "Bonjour")).toList();

    assertThat(unread()).isEqualTo(3);
    cloud.call(open, one("GET", "", ids.getFirst()));
    cloud.call(open, one("GET", "", ids.getFirst()));
    assertThat(unread()).isEqualTo(2);
    cloud.call(update, one("PATCH", "", ids.getFirst()).body("{\"status\":\"new\"}"));
    assertThat(unread()).isEqualTo(3);
    cloud.call(archive, one("POST", "/archive", ids.get(1)));
    cloud.call(delete, one("DELETE", "", ids.get(2)));
    assertThat(unread()).isEqualTo(1);
  }

  @Test
  void opening_reads_a_new_message_once_also_when_many_open_it_at_once() {
    String id = receive("Zoé", "zoe@exemple.ca", "Bonjour");

    List<Answered> answers = AtOnce.times(10, () -> cloud.call(open, one("GET", "", id)));

    assertThat(answers)
        .allSatisfy(it -> {
          assertThat(it.status()).isEqualTo(200);
          assertThat(it.text("status")).isEqualTo("read");
          assertThat(it.text("readBy")).isEqualTo(People.EDITOR.value());
        });
    assertThat(unread()).isZero();
    assertThat(cloud.call(open, one("GET", "", id)).roundTrips()).isEqualTo(1);
  }

  @Test
  void a_malformed_id_is_wrong_and_an_unknown_one_not_found() {
    for (HttpHandler endpoint : List.of(open, archive, delete)) {
      assertThat(cloud.call(endpoint, one("GET", "", "XYZ")).status()).isEqualTo(400);
      assertThat(cloud.call(endpoint, one("GET", "", "0198f3a1b2c30123456789ab")).status())
          .isEqualTo(404);
    }
  }

  @Test
  void updates_status_and_notes_and_leaves_what_is_absent() {
    String id = receive("Zoé", "zoe@exemple.ca", "Bonjour");

    Answered noted =
        cloud.call(update, one("PATCH", "", id).body("{\"adminNotes\":\" Rappeler \"}"));
    Answered archived = cloud.call(update, one("PATCH", "", id).body("{\"status\":\"archived\"}"));
    Answered taken = cloud.call(update, one("PATCH", "", id).body("{\"status\":\"read\"}"));
    Answered cleared = cloud.call(update, one("PATCH", "", id).body("{\"adminNotes\":\"\"}"));

    assertThat(noted.text("adminNotes")).isEqualTo("Rappeler");
    assertThat(noted.text("status")).isEqualTo("new");
    assertThat(archived.text("status")).isEqualTo("archived");
    assertThat(archived.text("adminNotes")).isEqualTo("Rappeler");
    assertThat(taken.text("status")).isEqualTo("read");
    assertThat(cleared.body().has("adminNotes")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"status\":\"responded\"}", "{\"status\":\"lost\"}", "{\"status\":\"\"}"})
  void refuses_a_status_that_nobody_can_ask_for(String body) {
    String id = receive("Zoé", "zoe@exemple.ca", "Bonjour");

    assertThat(cloud.call(update, one("PATCH", "", id).body(body)).status()).isEqualTo(400);
  }

  @Test
  void deletes_for_good_and_keeps_who_did() {
    String id = receive("Zoé", "zoe@exemple.ca", "Bonjour");

    assertThat(cloud.call(delete, one("DELETE", "", id)).body()).hasToString("{\"success\":true}");
    assertThat(cloud.rows("MESSAGE#")).isEmpty();
    assertThat(cloud.rows("AUDIT#").toString()).contains(id, People.EDITOR.value());
    assertThat(cloud.log()).contains("message deleted", id, People.EDITOR.value());
    assertThat(cloud.call(delete, one("DELETE", "", id)).status()).isEqualTo(404);
  }

  @Test
  void responding_keeps_the_answer_and_has_it_sent_in_one_transaction() {
    String id = receive("Zoé", "zoe@exemple.ca", "Bonjour");
    cloud.call(open, one("GET", "", id));

    Answered answer =
        cloud.call(respond, one("POST", "/respond", id).body("{\"message\":\"Merci.\"}"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("status")).isEqualTo("responded");
    assertThat(answer.text("response")).isEqualTo("Merci.");
    assertThat(answer.text("respondedBy")).isEqualTo(People.EDITOR.value());
    assertThat(answer.roundTrips()).isEqualTo(3);
    assertThat(cloud.outbox()).hasSize(2);
    JsonNode sent = only("direction", "outbound");
    assertThat(sent.path("subject").asText()).isEqualTo("Re : Votre message à Je chemine");
    assertThat(sent.path("senderName").asText()).isEqualTo(People.EDITOR_NAME);
    assertThat(sent.path("senderEmail").asText()).isEqualTo("info@jechemine.ca");
    assertThat(cloud.log()).doesNotContain(People.EDITOR_NAME);
    assertThat(sent.path("parentMessageId").asText()).isEqualTo(id);
    assertThat(sent.path("status").asText()).isEqualTo("read");
    assertThat(sent.path("metadata").path("deliveryStatus").asText()).isEqualTo("pending");
  }

  @Test
  void an_archived_message_cannot_be_answered_and_comes_back_as_it_was() {
    String id = receive("Zoé", "zoe@exemple.ca", "Bonjour");
    cloud.call(respond, one("POST", "/respond", id).body("{\"message\":\"Merci.\"}"));
    cloud.call(archive, one("POST", "/archive", id));
    Answered again = cloud.call(archive, one("POST", "/archive", id));
    Answered refused =
        cloud.call(respond, one("POST", "/respond", id).body("{\"message\":\"Merci.\"}"));
    Answered back = cloud.call(update, one("PATCH", "", id).body("{\"status\":\"read\"}"));
    Answered anew = cloud.call(update, one("PATCH", "", id).body("{\"status\":\"new\"}"));

    assertThat(again.text("status")).isEqualTo("archived");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("code")).isEqualTo("ARCHIVED");
    assertThat(back.text("status")).isEqualTo("responded");
    assertThat(anew.text("code")).isEqualTo("ALREADY_RESPONDED");
  }

  @Test
  void composing_answers_the_newest_open_message_of_the_recipient_in_its_language() {
    String older = receive("Zoé", "zoe@exemple.ca", "Bonjour");
    String archived = receive("Zoé", "zoe@exemple.ca", "Encore");
    cloud.call(archive, one("POST", "/archive", archived));

    Answered answer = compose("zoe@exemple.ca", "");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().path("sent").asBoolean()).isTrue();
    assertThat(answer.body().path("messageId").isNull()).isTrue();
    assertThat(answer.body().has("messageId")).isTrue();
    Answered answered = cloud.call(open, one("GET", "", older));
    assertThat(answered.text("status")).isEqualTo("responded");
    assertThat(only("direction", "outbound").path("parentMessageId").asText()).isEqualTo(older);
    assertThat(only("direction", "outbound").path("id").asText()).isEqualTo(answer.text("id"));
  }

  @Test
  void composing_names_all_fields_at_fault_and_the_message_that_is_not_there() {
    Answered wrong =
        cloud.call(
            compose,
            Call.of("POST " + INBOX)
                .asEditor()
                .body(
                    "{\"to\":\"x\",\"subject\":\""
                        + "s".repeat(301)
                        + "\",\"inReplyToId\":\"x\"}"));
    Answered unknown = compose("zoe@exemple.ca", ",\"inReplyToId\":\"0198f3a1b2c30123456789ab\"");

    assertThat(wrong.body().path("fields").findValuesAsText("field"))
        .containsExactly("to", "subject", "message", "inReplyToId");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(cloud.outbox()).isEmpty();
  }

  @Test
  void nothing_is_kept_when_mail_is_turned_off() {
    cloud.set("emailSettings", "{\"enabled\":false}");

    Answered answer = compose("zoe@exemple.ca", "");

    assertThat(answer.status()).isEqualTo(502);
    assertThat(answer.text("code")).isEqualTo("EMAIL_DISABLED");
    assertThat(cloud.rows()).isEmpty();
  }

  @Test
  void P6_a_mail_composed_a_hundred_times_with_one_key_is_one_mail() {
    List<Answered> answers =
        AtOnce.times(
            100,
            () ->
                cloud.call(
                    compose, draft("zoe@exemple.ca", "").header("idempotency-key", "key-1")));

    assertThat(answers.stream().map(it -> it.status() + it.text("id")).distinct()).hasSize(1);
    assertThat(cloud.outbox()).hasSize(1);
  }

  private String receive(String name, String email, String message) {
    visitors++;
    cloud.clock().advance(Duration.ofSeconds(1));
    return cloud
        .call(
            form,
            Call.of("POST /api/contact")
                .from("203.0.113." + visitors)
                .body(
                    """
                    {"firstName":"%s","lastName":"Tremblay","phone":"514 555-0101","email":"%s",
                     "message":"%s"}
                    """
                        .formatted(name, email, message)))
        .text("id");
  }

  private Answered compose(String to, String more) {
    return cloud.call(compose, draft(to, more));
  }

  private static Call draft(String to, String more) {
    return Call.of("POST " + INBOX)
        .asEditor()
        .body(
            "{\"to\":\"%s\",\"subject\":\"Réponse\",\"message\":\"Merci.\"%s}".formatted(to, more));
  }

  private static Call one(String method, String suffix, String id) {
    return Call.of(method + " " + INBOX + "/{id}" + suffix, id).asEditor();
  }

  private List<String> found(String name, String value) {
    return ids(cloud.call(list, Call.of("GET " + INBOX).asEditor().query(name, value)).body());
  }

  private JsonNode only(String name, String value) {
    JsonNode body = cloud.call(list, Call.of("GET " + INBOX).asEditor().query(name, value)).body();
    assertThat(body.size()).isEqualTo(1);
    return body.path(0);
  }

  private long unread() {
    return cloud
        .call(list, Call.of("GET " + INBOX).asEditor().query("limit", "1"))
        .body()
        .path("unreadCount")
        .asLong();
  }

  private static List<String> ids(JsonNode rows) {
    return rows.findValuesAsText("id");
  }
}
