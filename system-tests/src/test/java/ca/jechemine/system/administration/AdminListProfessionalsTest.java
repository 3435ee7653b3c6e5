package ca.jechemine.system.administration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Role;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `GET /api/admin/professionals` and `GET /api/admin/professionals/{id}/caseload` (contract 40
/// §6.4, §8).
class AdminListProfessionalsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PATH = "/api/admin/professionals";

  private final Told told = new Told(CLOUD);
  private final Api support = CLOUD.api().as(Persona.SUPPORT_ADMIN).in("fr");

  @Test
  void defect_not_repeated_specialty_and_licence_are_those_of_the_profile() {
    JsonNode demo =
        support.get(PATH + "?search=" + Persona.PROFESSIONAL.email()).json().at("/professionals/0");

    assertThat(demo.path("specialty").asText()).isNotBlank().isNotEqualTo("—");
    assertThat(demo.path("license").asText()).isNotBlank().isNotEqualTo("—");
    assertThat(demo.path("acceptingNewClients").isBoolean()).isTrue();
    assertThat(demo.path("acceptingEmergencyConsultations").isBoolean()).isTrue();
    // The ids of the demo people were never made at any time; their accounts were.
    assertThat(LocalDate.parse(demo.path("joinedDate").asText()))
        .isAfter(LocalDate.EPOCH.plusYears(50));
  }

  @Test
  void clients_and_sessions_are_counted_once_each_and_totals_follow() {
    String professional = told.newId();
    String one = told.newId();
    String other = told.newId();
    String session = told.newId();
    told.tell(told.account(professional, 1, Role.PROFESSIONAL, "Compte", "Exact"));
    long sessions = support.get(PATH + "?limit=1").json().at("/summary/totalSessions").asLong();

    told.tell(
        told.appointment(session, 1, one, professional, "scheduled"),
        told.appointment(told.newId(), 1, one, professional, "completed"),
        told.appointment(told.newId(), 1, one, professional, "cancelled"),
        told.appointment(told.newId(), 1, other, professional, "no-show"));

    assertThat(row(professional).path("totalClients").asInt()).isEqualTo(1);
    assertThat(row(professional).path("totalSessions").asInt()).isEqualTo(1);
    told.tell(
        told.appointment(session, 2, one, professional, "completed"),
        told.appointment(told.newId(), 1, other, professional, "scheduled"));
    assertThat(row(professional).path("totalClients").asInt()).isEqualTo(2);
    assertThat(row(professional).path("totalSessions").asInt()).isEqualTo(2);
    assertThat(support.get(PATH + "?limit=1").json().at("/summary/totalSessions").asLong())
        .isEqualTo(sessions + 2);
  }

  @Test
  void defect_not_repeated_the_best_of_all_appointments_says_the_bucket_whichever_came_first() {
    String professional = told.newId();
    String ongoing = told.newId();
    String accepted = told.newId();
    String proposed = told.newId();
    String completed = told.newId();
    String gone = told.newId();
    String absent = told.newId();
    String scheduled = told.newId();
    told.tell(
        told.account(professional, 1, Role.PROFESSIONAL, "Charge", "Utile"),
        told.account(ongoing, 1, Role.CLIENT, "Olga", "Active"),
        told.appointment(told.newId(), 1, ongoing, professional, "completed"),
        told.appointment(scheduled, 1, ongoing, professional, "scheduled"),
        told.appointment(told.newId(), 1, ongoing, professional, "completed"),
        told.appointment(told.newId(), 1, accepted, professional, "completed"),
        told.appointment(told.newId(), 1, accepted, professional, "pending"),
        told.appointment(told.newId(), 1, completed, professional, "completed"),
        told.appointment(told.newId(), 1, completed, professional, "cancelled"),
        told.appointment(told.newId(), 1, gone, professional, "cancelled"),
        told.appointment(told.newId(), 1, absent, professional, "no-show"),
        told.appointment(
            told.newId(),
            1,
            proposed,
            null,
            "pending",
            "proposed",
            List.of(professional),
            "Deuil"));

    JsonNode caseload = support.get(PATH + "/" + professional + "/caseload").json();

    assertThat(ids(caseload, "ongoing")).containsExactly(ongoing);
    assertThat(ids(caseload, "accepted")).containsExactly(accepted);
    assertThat(ids(caseload, "proposed")).containsExactly(proposed);
    assertThat(ids(caseload, "completed")).containsExactlyInAnyOrder(completed, gone, absent);
    JsonNode row = caseload.at("/caseload/ongoing/0");
    assertThat(row.path("name").asText()).isEqualTo("Olga Active");
    assertThat(row.path("email").asText()).isEqualTo(Told.address(ongoing));
    assertThat(row.path("appointmentId").asText()).isEqualTo(scheduled);
    assertThat(row.path("lastAppointmentDate").asText()).isNotBlank();
    assertThat(caseload.at("/caseload/proposed/0/lastAppointmentDate").isNull()).isTrue();
    assertThat(caseload.path("truncated").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=0",
        "page=x",
        "page=501&limit=200",
        "limit=0",
        "limit=201",
        "limit=-1",
        "status=gone",
        "cursor=abc"
      })
  void defect_not_repeated_bounds_are_held(String query) {
    Answer answer = support.get(PATH + "?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("details").toString()).isNotBlank();
  }

  @Test
  void defect_not_repeated_a_search_is_no_regular_expression() {
    String professional = told.newId();
    told.tell(told.account(professional, 1, Role.PROFESSIONAL, "Wisteria", "Quenouille"));

    for (String text :
        List.of(".*", "wist.*eria", "w?steria", "(((", "[w]isteria", "wister[a-z]a")) {
      Answer found = support.get(PATH + "?search=" + URLEncoder.encode(text, UTF_8));
      assertThat(found.status()).as(text).isEqualTo(200);
      assertThat(found.json().path("professionals").findValuesAsText("id"))
          .as(text)
          .doesNotContain(professional);
    }
  }

  @Test
  void who_is_no_professional_has_no_caseload() {
    String client = told.newId();
    told.tell(told.account(client, 1, Role.CLIENT, "Pas", "Professionnelle"));

    assertThat(support.get(PATH + "/" + client + "/caseload").status()).isEqualTo(404);
    assertThat(support.get(PATH + "/" + told.newId() + "/caseload").status()).isEqualTo(404);
    assertThat(support.get(PATH + "/x/caseload").status()).isEqualTo(400);
    assertThat(support.get(PATH + "/" + client + "/caseload?limit=101").status()).isEqualTo(400);
  }

  private JsonNode row(String professional) {
    return support
        .get(PATH + "?search=" + Told.address(professional))
        .json()
        .at("/professionals/0");
  }

  private static List<String> ids(JsonNode caseload, String bucket) {
    List<String> ids = new ArrayList<>();
    caseload.at("/caseload/" + bucket).forEach(it -> ids.add(it.path("id").asText()));
    return ids;
  }
}
