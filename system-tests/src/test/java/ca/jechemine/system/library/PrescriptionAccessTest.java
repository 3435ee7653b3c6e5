package ca.jechemine.system.library;

import static ca.jechemine.system.library.Prescribing.OWN;
import static ca.jechemine.system.library.Prescribing.ids;
import static ca.jechemine.system.library.Prescribing.list;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may assign what to whom, and who sees and completes it: as for the files of clients.
class PrescriptionAccessTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String NOBODY = "0123456789abcdef01234567";

  private final Catalogued catalogued = new Catalogued(CLOUD);
  private final Prescribing people = new Prescribing(CLOUD);
  private final UserId guardian = people.client();
  private final UserId client = people.minorOf(guardian);
  private final UserId professional = people.professional(client, "scheduled");
  private final String resource = catalogued.resource("Accès", "12");

  @ParameterizedTest
  @CsvSource({
    "pending,201",
    "ongoing,201",
    "completed,201",
    "no-show,201",
    "cancelled,201",
    "proposed,403",
  })
  void an_appointment_of_a_status_that_relates_lets_a_professional_assign(String status, int code) {
    UserId other = people.professional(client, status);

    Answer answer = people.assign(other, client, resource, null);

    assertThat(answer.status()).as(answer.body()).isEqualTo(code);
    assertThat(people.as(other).get(Prescribing.path(client)).status())
        .isEqualTo(code == 201 ? 200 : 403);
  }

  @Test
  void who_does_not_accompany_the_client_any_more_assigns_and_lists_nothing_and_withdraws_theirs() {
    UserId former = people.professional();
    String session = people.relate(client, former);
    String mine = people.assigned(former, client, resource, null);
    people.told(session, 2, client, null, "pending");

    assertThat(people.assign(former, client, resource, null).code()).isEqualTo("NOT_RELATED");
    assertThat(people.as(former).get(Prescribing.path(client)).code()).isEqualTo("NOT_RELATED");
    assertThat(people.assign(people.former(client), client, resource, null).code())
        .isEqualTo("NOT_RELATED");
    assertThat(people.withdraw(former, client, mine).text("status")).isEqualTo("withdrawn");
    people.told(session, 1, client, former, "scheduled");
    assertThat(people.assign(former, client, resource, null).code())
        .as("an older state that is told later")
        .isEqualTo("NOT_RELATED");
  }

  @Test
  void others_neither_assign_nor_see_nor_complete_nor_withdraw() {
    String id = people.assigned(professional, client, resource, null);
    String path = Prescribing.path(client);
    String body = Prescribing.body(resource, "");
    Api stranger = people.as(people.professional());

    assertThat(stranger.post(path, body).code()).isEqualTo("NOT_RELATED");
    assertThat(stranger.get(path).code()).isEqualTo("NOT_RELATED");
    assertThat(stranger.delete(path + "/" + id).status()).isEqualTo(404);
    for (Api other :
        List.of(
            people.as(client),
            people.as(guardian),
            CLOUD.api().as(Persona.OTHER_CLIENT),
            CLOUD.api().as(Persona.SUPER_ADMIN),
            CLOUD.api().as(Persona.CONTENT_ADMIN))) {
      assertThat(other.post(path, body).status()).isEqualTo(403);
      assertThat(other.get(path).status()).isEqualTo(403);
      assertThat(other.delete(path + "/" + id).status()).isEqualTo(403);
    }
    for (Api other : List.of(people.as(professional), CLOUD.api().as(Persona.SUPER_ADMIN))) {
      assertThat(other.get(OWN).status()).isEqualTo(403);
      assertThat(other.post(OWN + "/" + id + "/done", "").status()).isEqualTo(403);
      assertThat(other.delete(OWN + "/" + id + "/done").status()).isEqualTo(403);
    }
    Api otherClient = people.as(people.client());
    String forThem = "?accountId=" + client;
    assertThat(list(otherClient.get(OWN))).isEmpty();
    assertThat(otherClient.get(OWN + forThem).status()).isEqualTo(404);
    for (String query : List.of("", forThem)) {
      String done = OWN + "/" + id + "/done" + query;
      assertThat(otherClient.post(done, "").status()).isEqualTo(404);
      assertThat(otherClient.delete(done).status()).isEqualTo(404);
    }
    Api nobody = CLOUD.api();
    assertThat(nobody.post(path, body).status()).isEqualTo(401);
    assertThat(nobody.get(path).status()).isEqualTo(401);
    assertThat(nobody.delete(path + "/" + id).status()).isEqualTo(401);
    assertThat(nobody.get(OWN).status()).isEqualTo(401);
    assertThat(nobody.post(OWN + "/" + id + "/done", "").status()).isEqualTo(401);
    assertThat(nobody.delete(OWN + "/" + id + "/done").status()).isEqualTo(401);
    assertThat(people.own(client).getFirst().path("status").asText()).isEqualTo("open");
  }

  @Test
  void a_guardian_reads_and_completes_for_a_minor_and_not_for_who_is_grown_up() {
    String id = people.assigned(professional, client, resource, null);
    UserId grownUp = people.grownUpOf(guardian);
    people.relate(grownUp, professional);
    String theirs = people.assigned(professional, grownUp, resource, null);
    Api acting = people.as(guardian);
    String forMinor = "?accountId=" + client;
    String forGrownUp = "?accountId=" + grownUp;

    assertThat(list(acting.get(OWN))).isEmpty();
    assertThat(ids(list(acting.get(OWN + forMinor)))).containsExactly(id);
    assertThat(acting.post(OWN + "/" + id + "/done", "").status()).isEqualTo(404);
    assertThat(acting.post(OWN + "/" + id + "/done" + forMinor, "").text("status"))
        .isEqualTo("done");
    assertThat(people.own(client).getFirst().path("status").asText()).isEqualTo("done");
    assertThat(people.mails(professional))
        .singleElement()
        .satisfies(it -> assertThat(it.text()).doesNotContain("Client"));
    assertThat(acting.delete(OWN + "/" + id + "/done" + forMinor).text("status")).isEqualTo("open");
    assertThat(acting.get(OWN + forGrownUp).status()).isEqualTo(404);
    assertThat(acting.post(OWN + "/" + theirs + "/done" + forGrownUp, "").status()).isEqualTo(404);
    assertThat(acting.get(OWN + "?accountId=x").status()).isEqualTo(400);
  }

  @Test
  void only_a_published_resource_that_is_for_clients_is_assigned_and_only_to_clients() {
    String draft = catalogued.resource("Brouillon", Map.of("status", "\"draft\""));
    String professionals = catalogued.resource("Outil", Map.of("audience", "\"professional\""));

    assertThat(people.assign(professional, client, draft, null).status()).isEqualTo(404);
    assertThat(people.assign(professional, client, NOBODY, null).status()).isEqualTo(404);
    Answer refused = people.assign(professional, client, professionals, null);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("\"resourceId\"");
    for (UserId noClient : List.of(professional, people.professional(), new UserId(NOBODY))) {
      assertThat(people.assign(professional, noClient, resource, null).status()).isEqualTo(404);
      assertThat(people.as(professional).get(Prescribing.path(noClient)).status()).isEqualTo(404);
    }
    assertThat(people.withdraw(professional, client, NOBODY).status()).isEqualTo(404);
    assertThat(people.done(client, NOBODY).status()).isEqualTo(404);
    assertThat(people.done(client, "x").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|resourceId",
        "{\"resourceId\":\"x\"}|resourceId",
        "{\"resourceId\":\"%s\",\"dueDate\":\"2026-02-30\"}|dueDate",
        "{\"resourceId\":\"%s\",\"dueDate\":\"demain\"}|dueDate",
        "{\"resourceId\":\"%s\",\"dueDate\":\"2001-01-01\"}|dueDate",
        "{\"resourceId\":\"%s\",\"dueDate\":\"2099-01-01\"}|dueDate",
      })
  void each_field_at_fault_is_named(String body, String field) {
    Answer answer =
        people.as(professional).post(Prescribing.path(client), body.replace("%s", resource));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("\"" + field + "\"");
    assertThat(people.own(client)).isEmpty();
  }

  @Test
  void a_note_has_an_end_and_a_day_its_bounds() {
    String longest = "é".repeat(2_000);
    Api api = people.as(professional);
    String path = Prescribing.path(client);

    Answer tooLong = api.post(path, Prescribing.body(resource, ",\"note\":\"" + longest + "é\""));

    assertThat(tooLong.status()).isEqualTo(400);
    assertThat(tooLong.body()).contains("\"note\"");
    LocalDate lastDay = people.today().plusYears(1);
    assertThat(people.assign(professional, client, resource, lastDay.plusDays(1)).status())
        .isEqualTo(400);
    assertThat(people.assign(professional, client, resource, people.today().minusDays(1)).status())
        .isEqualTo(400);
    Answer taken =
        api.post(
            path,
            Prescribing.body(
                resource, ",\"note\":\"" + longest + "\",\"dueDate\":\"" + lastDay + "\""));
    assertThat(taken.status()).isEqualTo(201);
    String other = catalogued.resource("Aujourd’hui", "0");
    assertThat(people.assign(professional, client, other, people.today()).status()).isEqualTo(201);
  }

  @Test
  void P15_nothing_else_of_a_prescription_is_set_by_who_makes_it() {
    Answer assigned =
        people
            .as(professional)
            .post(
                Prescribing.path(client),
                Prescribing.body(
                    resource,
                    """
                    ,"status":"done","clientId":"%1$s","prescribedByUserId":"%1$s",\
                    "prescribedByName":"Autrui","title":"Autre","id":"%1$s",\
                    "doneAt":"2020-01-01T00:00:00Z","remindedAt":"2020-01-01T00:00:00Z"\
                    """
                        .formatted(NOBODY)));

    assertThat(assigned.status()).isEqualTo(201);
    JsonNode kept = people.own(client).getFirst();
    assertThat(kept.path("clientId").asText()).isEqualTo(client.value());
    assertThat(kept.path("prescribedByUserId").asText()).isEqualTo(professional.value());
    assertThat(kept.path("status").asText()).isEqualTo("open");
    assertThat(kept.toString()).doesNotContain(NOBODY, "Autrui", "Autre", "2020-01-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "cursor=x", "locale=de"})
  void a_list_takes_no_other_numbers_cursors_and_languages(String query) {
    assertThat(people.as(client).get(OWN + "?" + query).status()).isEqualTo(400);
    assertThat(people.as(professional).get(Prescribing.path(client) + "?" + query).status())
        .isEqualTo(400);
  }
}
