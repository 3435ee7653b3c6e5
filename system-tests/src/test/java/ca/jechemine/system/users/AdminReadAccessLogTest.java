package ca.jechemine.system.users;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Service;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `GET /api/admin/access-logs` (contract 40 §6.7).
class AdminReadAccessLogTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String LOGS = "/api/admin/access-logs";

  private final People people = new People(CLOUD);

  @Test
  void P20_reading_the_log_of_somebody_is_in_it_and_each_entry_names_both() {
    Account client = people.client();
    Account reader = people.administrator(AdminPermission.MANAGE_PATIENTS);
    people.as(reader).from("203.0.113.44").get("/api/admin/users/" + client.id());

    Answer answer = get("?resourceUserId=" + client.id());

    JsonNode entry = answer.json().path("logs").path(1);
    assertThat(actions(answer)).containsExactly("view_client_medical_profile", "view_client_user");
    assertThat(entry.at("/actor/id").asText()).isEqualTo(reader.id().value());
    assertThat(entry.at("/actor/name").asText()).isEqualTo(reader.person().name());
    assertThat(entry.at("/resource/name").asText()).isEqualTo(client.person().name());
    assertThat(entry.path("ip").asText()).isEqualTo("203.0.113.44");
    assertThat(dynamoCalls()).containsExactly("Query", "PutItem", "BatchGetItem");
    assertThat(people.logged(client.id())).endsWith("VIEW_ACCESS_LOG");
  }

  @Test
  void a_message_that_is_deleted_is_noted_with_its_sender_or_with_whoever_deletes_it() {
    Account client = people.client();
    CLOUD.settle();
    String known = message(client.email().value());
    String unknown = message("personne@exemple.ca");
    Api content = CLOUD.api().as(Persona.CONTENT_ADMIN);

    assertThat(content.delete("/api/admin/external-messages/" + known).status()).isEqualTo(200);
    assertThat(content.delete("/api/admin/external-messages/" + unknown).status()).isEqualTo(200);
    CLOUD.settle();

    String deleter = people.id(Persona.CONTENT_ADMIN);
    for (String whose : List.of(client.id().value(), deleter)) {
      Answer log = get("?action=delete_message&resourceUserId=" + whose);
      assertThat(actions(log)).containsExactly("delete_message");
      assertThat(log.json().at("/logs/0/actor/id").asText()).isEqualTo(deleter);
    }
  }

  private static String message(String from) {
    return CLOUD
        .api()
        .post(
            "/api/contact",
            """
            {"firstName":"Zoé","lastName":"Roy","email":"%s","phone":"514 555-0199",
             "message":"Bonjour","locale":"fr"}
            """
                .formatted(from))
        .text("id");
  }

  @Test
  void reading_the_whole_log_is_noted_with_ones_own_file() {
    String self = people.id(Persona.SUPER_ADMIN);

    assertThat(get("?limit=1").status()).isEqualTo(200);

    JsonNode last = get("?resourceUserId=" + self + "&limit=1").json().path("logs").path(0);
    assertThat(last.path("action").asText()).isEqualTo("view_access_log");
    assertThat(last.at("/actor/id").asText()).isEqualTo(self);
  }

  @Test
  void defect_not_repeated_what_cannot_be_noted_is_not_answered() {
    Account client = people.client();
    Api admin = admin();
    CLOUD
        .cloud()
        .aws()
        .faults()
        .next(
            Integer.MAX_VALUE,
            Service.DYNAMODB,
            "PutItem",
            new Fault.Refused(500, "InternalServerError"));

    Answer answer = admin.get(LOGS + "?resourceUserId=" + client.id());
    CLOUD.cloud().aws().faults().clear();

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.json().has("logs")).isFalse();
  }

  @Test
  void it_is_filtered_by_who_did_what_with_whose_file_and_when() throws InterruptedException {
    Account client = people.client();
    Account other = people.client();
    Account reader = people.administrator(AdminPermission.MANAGE_PATIENTS);
    Api session = people.as(reader);
    session.get("/api/admin/users/" + client.id());
    session.call("PUT", "/api/admin/users/" + client.id(), "{\"location\":\"Laval\"}");
    Instant between = people.now().plusMillis(1);
    CLOUD.cloud().advance(Duration.ofMinutes(1));
    session.get("/api/admin/users/" + other.id());

    String by = "?actorUserId=" + reader.id();
    assertThat(actions(get(by))).hasSize(5);
    assertThat(actions(get(by + "&action=update_user"))).containsExactly("update_user");
    assertThat(actions(get(by + "&resourceUserId=" + other.id()))).hasSize(2);
    assertThat(actions(get(by + "&to=" + between)))
        .containsExactly("update_user", "view_client_medical_profile", "view_client_user");
    assertThat(actions(get(by + "&from=" + between))).hasSize(2);
    assertThat(actions(get(by + "&from=2020-01-01&to=2020-12-31"))).isEmpty();
    assertThat(get("?action=update_user&limit=1").json().at("/logs/0/actor/id").asText())
        .isEqualTo(reader.id().value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&action=view_client_user"})
  void P23_a_walk_sees_each_entry_once_while_others_arrive(String more) {
    Account reader = people.administrator(AdminPermission.MANAGE_PATIENTS);
    Api session = people.as(reader);
    for (int n = 0; n < 5; n++) {
      session.get("/api/admin/users/" + people.client().id());
    }
    String by = "?limit=2&actorUserId=" + reader.id() + more;

    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = get(by + (cursor.isEmpty() ? "" : "&cursor=" + cursor)).json();
      page.path("logs").forEach(it -> seen.add(it.path("id").asText()));
      cursor = page.path("nextCursor").asText();
      session.get("/api/admin/users/" + people.client().id());
    } while (!cursor.isEmpty());

    assertThat(seen).doesNotHaveDuplicates().hasSize(more.isEmpty() ? 10 : 5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?actorUserId=x",
        "?resourceUserId=x",
        "?action=read_minds",
        "?from=hier",
        "?to=2026-13-01",
        "?limit=0",
        "?limit=101",
        "?cursor=x"
      })
  void what_is_no_filter_is_refused(String query) {
    assertThat(get(query).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource(AdminPermission.class)
  void it_takes_its_own_permission(AdminPermission permission) {
    assertThat(people.as(people.administrator(permission)).get(LOGS).status())
        .isEqualTo(permission == AdminPermission.MANAGE_ADMINS ? 200 : 403);
  }

  private static List<String> actions(Answer answer) {
    return answer.json().path("logs").findValuesAsText("action");
  }

  private static Answer get(String query) {
    return admin().get(LOGS + query);
  }

  private static Api admin() {
    return CLOUD.api().as(Persona.SUPER_ADMIN);
  }

  private static List<String> dynamoCalls() {
    return CLOUD.cloud().invocations().lastOf("AdminReadAccessLog").calls("DynamoDb").stream()
        .map(Call::operation)
        .toList();
  }
}
