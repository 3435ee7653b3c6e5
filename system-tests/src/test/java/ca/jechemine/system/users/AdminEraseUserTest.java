package ca.jechemine.system.users;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Consent;
import ca.jechemine.identity.domain.Consents;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Role;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `POST /api/admin/users/{id}/erase` and `GET /api/admin/users/{id}/consents`.
class AdminEraseUserTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String USERS = "/api/admin/users/";

  private final People people = new People(CLOUD);

  @Test
  void erasing_says_what_is_kept_why_and_until_when() {
    Account client = people.client();

    Answer answer = erase(client);

    LocalDate today = LocalDate.ofInstant(people.now(), ZoneId.of("America/Toronto"));
    JsonNode kept = answer.json().path("kept");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(kept.findValuesAsText("what")).hasSize(8).anyMatch(it -> it.contains("factures"));
    assertThat(kept).allSatisfy(it -> assertThat(it.path("why").asText()).isNotBlank());
    JsonNode books = kept.path(kept.size() - 1);
    assertThat(books.path("until").asText()).isEqualTo(today.plusYears(7).toString());
    assertThat(kept.path(0).has("until")).isFalse();
    assertThat(people.item(client.id()).text("firstName")).isEqualTo("[anonymized]");
    assertThat(people.row(client.id())).doesNotContainKeys("phone", "location", "passwordHash");
    assertThat(people.logged(client.id())).containsExactly("ACCOUNT_ANONYMISED");
  }

  @Test
  void erasing_twice_or_many_at_once_is_erasing_once() {
    Account client = people.client();

    List<Answer> answers = AtOnce.times(4, () -> erase(client));

    assertThat(answers).allSatisfy(it -> assertThat(it.status()).isEqualTo(200));
    assertThat(erase(client).status()).isEqualTo(200);
    assertThat(people.logged(client.id())).containsExactly("ACCOUNT_ANONYMISED");
  }

  @Test
  void an_employees_record_goes_with_the_account_and_administrators_are_never_erased() {
    Account employee = people.in(Role.EMPLOYEE);
    admin().call("PUT", "/api/admin/employees/" + employee.id(), "{\"diploma\":\"B.A.A.\"}");

    assertThat(erase(employee).status()).isEqualTo(200);

    assertThat(people.table().find("ACCOUNT#" + employee.id(), "EMPLOYEE")).isEmpty();
    assertThat(admin().post(USERS + people.id(Persona.CONTENT_ADMIN) + "/erase", "").status())
        .isEqualTo(403);
    assertThat(admin().post(USERS + people.newId() + "/erase", "").status()).isEqualTo(404);
    assertThat(admin().post(USERS + "x/erase", "").status()).isEqualTo(400);
  }

  @Test
  void consents_are_read_with_their_versions_also_of_whoever_is_forgotten() {
    Account client = people.client();
    Consent consent = new Consent(people.now(), "2026-04-13", "198.51.100.77");
    people.agreed(client, new Consents(consent, consent, null));

    for (int n = 0; n < 2; n++) {
      Answer answer = admin().get(USERS + client.id() + "/consents");
      assertThat(answer.json().path("consents").findValuesAsText("document"))
          .containsExactly("terms", "privacy");
      assertThat(answer.json().path("consents").findValuesAsText("version"))
          .containsOnly("2026-04-13");
      assertThat(answer.body()).doesNotContain("198.51.100.77");
      erase(client);
    }

    assertThat(people.logged(client.id()))
        .containsExactly("VIEW_CONSENTS", "ACCOUNT_ANONYMISED", "VIEW_CONSENTS");
  }

  @ParameterizedTest
  @EnumSource(AdminPermission.class)
  void each_takes_the_permission_that_is_named_for_it(AdminPermission permission) {
    Api admin = people.as(people.administrator(permission));
    Set<AdminPermission> erasers =
        Set.of(AdminPermission.MANAGE_USERS, AdminPermission.MANAGE_PLATFORM);
    String client = USERS + people.client().id();

    assertThat(admin.get(client + "/consents").status())
        .isEqualTo(permission == AdminPermission.MANAGE_PATIENTS ? 200 : 403);
    assertThat(admin.get(USERS + people.in(Role.PROFESSIONAL).id() + "/consents").status())
        .isEqualTo(permission == AdminPermission.MANAGE_PROFESSIONALS ? 200 : 403);
    assertThat(admin.post(client + "/erase", "").status())
        .isEqualTo(erasers.contains(permission) ? 200 : 403);
  }

  @Test
  void whoever_may_not_does_nothing() {
    Account client = people.client();
    String path = USERS + client.id();

    assertThat(CLOUD.api().post(path + "/erase", "").status()).isEqualTo(401);
    assertThat(CLOUD.api().get(path + "/consents").status()).isEqualTo(401);
    for (Persona who : List.of(Persona.CLIENT, Persona.BILLING_ADMIN, Persona.DEACTIVATED_ADMIN)) {
      assertThat(CLOUD.api().as(who).post(path + "/erase", "").status()).isEqualTo(403);
      assertThat(CLOUD.api().as(who).get(path + "/consents").status()).isEqualTo(403);
    }
    assertThat(people.logged(client.id())).isEmpty();
    assertThat(people.item(client.id()).text("firstName")).isEqualTo("Zoé");
  }

  private static Answer erase(Account account) {
    return admin().in("fr").post(USERS + account.id() + "/erase", "");
  }

  private static Api admin() {
    return CLOUD.api().as(Persona.SUPPORT_ADMIN);
  }
}
