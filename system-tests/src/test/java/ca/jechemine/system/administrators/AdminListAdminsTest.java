package ca.jechemine.system.administrators;

import static ca.jechemine.system.administrators.People.ADMINS;
import static ca.jechemine.system.administrators.People.texts;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What administrators read of one another (contract 10 §9.3). Nothing is changed here.
class AdminListAdminsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final People people = new People(CLOUD);

  @Test
  void lists_the_active_ones_newest_first_with_who_appointed_them() {
    Answer answer = superAdmin().get(ADMINS);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(texts(answer.json().path("admins"), "/role"))
        .containsExactly(
            "billing_admin", "support_admin", "content_admin", "platform_admin", "super_admin");
    assertThat(answer.json().at("/admins/0/userId").asText())
        .isEqualTo(people.id(Persona.BILLING_ADMIN));
    assertThat(answer.json().at("/admins/0/createdBy/lastName").asText()).isEqualTo("O’Connell");
    assertThat(answer.json().at("/admins/0/user/email").asText())
        .isEqualTo(Persona.BILLING_ADMIN.email());
    assertThat(answer.json().at("/pagination").toString())
        .isEqualTo("{\"page\":1,\"limit\":20,\"total\":5,\"pages\":1}");
  }

  @Test
  void defect_search_and_role_were_ignored() {
    Api api = superAdmin();

    assertThat(users(api, "search=cote")).containsExactly(Persona.BILLING_ADMIN.email());
    assertThat(users(api, "search=CONTENT.ADMIN@")).containsExactly(Persona.CONTENT_ADMIN.email());
    assertThat(users(api, "search=ma%C3%ABlle%20gagnon"))
        .containsExactly(Persona.CONTENT_ADMIN.email());
    assertThat(users(api, "search=nobody")).isEmpty();
    assertThat(users(api, "search=.*")).isEmpty();
    assertThat(users(api, "search=%28%5B")).isEmpty();
    assertThat(users(api, "role=support_admin&search="))
        .containsExactly(Persona.SUPPORT_ADMIN.email());
    assertThat(users(api, "role=all")).hasSize(5);
    assertThat(users(api, "role=support_admin&search=cote")).isEmpty();
  }

  @Test
  void defect_total_counted_only_the_current_page() {
    Answer second = superAdmin().get(ADMINS + "?page=2&limit=2");

    assertThat(second.json().path("admins")).hasSize(2);
    assertThat(second.json().at("/pagination").toString())
        .isEqualTo("{\"page\":2,\"limit\":2,\"total\":5,\"pages\":3}");
  }

  @Test
  void P23_a_walk_over_the_pages_sees_each_one_once() {
    List<String> seen = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      seen.addAll(users(superAdmin(), "limit=2&page=" + page));
    }

    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void names_each_parameter_that_is_wrong() {
    for (String wrong :
        List.of("page=0", "page=x", "limit=0", "limit=201", "limit=-1", "role=king")) {
      Answer answer = superAdmin().get(ADMINS + "?" + wrong);
      assertThat(answer.status()).as(wrong).isEqualTo(400);
      assertThat(answer.json().at("/fields/0/field").asText())
          .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
    }
  }

  @Test
  void tells_the_last_login() {
    people.signIn(Persona.PLATFORM_ADMIN.email());

    assertThat(
            superAdmin()
                .get(ADMINS + "?role=platform_admin")
                .json()
                .at("/admins/0/lastLogin")
                .isTextual())
        .isTrue();
  }

  @Test
  void reads_one_also_when_the_appointment_is_over() {
    Answer over = superAdmin().get(ADMINS + "/" + people.adminId(Persona.DEACTIVATED_ADMIN));
    Answer active = superAdmin().get(ADMINS + "/" + people.adminId(Persona.CONTENT_ADMIN));

    assertThat(over.json().path("isActive").asBoolean(true)).isFalse();
    assertThat(active.json().path("isActive").asBoolean()).isTrue();
    assertThat(active.json().at("/createdBy/firstName").asText()).isEqualTo("Heather");
    assertThat(superAdmin().get(ADMINS + "/0123456789abcdef01234567").status()).isEqualTo(404);
    assertThat(superAdmin().get(ADMINS + "/x").status()).isEqualTo(400);
  }

  @Test
  void every_active_admin_reads_the_roles_and_the_own_record_and_a_revoked_one_neither() {
    for (Persona who :
        List.of(
            Persona.SUPER_ADMIN,
            Persona.PLATFORM_ADMIN,
            Persona.CONTENT_ADMIN,
            Persona.SUPPORT_ADMIN,
            Persona.BILLING_ADMIN)) {
      Api api = CLOUD.api().as(who);
      Answer roles = api.get("/api/admin/roles");
      assertThat(texts(roles.json().path("roles"), "/name"))
          .containsExactly(
              "Super Administrator",
              "Platform Administrator",
              "Content Administrator",
              "Support Administrator",
              "Billing Administrator");
      assertThat(api.get("/api/admin/me").text("id")).isEqualTo(people.adminId(who));
    }
    Api revoked = CLOUD.api().as(Persona.DEACTIVATED_ADMIN);
    assertThat(revoked.get("/api/admin/roles").status()).isEqualTo(403);
    assertThat(revoked.get("/api/admin/me").status()).isEqualTo(404);
    assertThat(CLOUD.api().as(Persona.CLIENT).get("/api/admin/me").status()).isEqualTo(403);
  }

  @Test
  void P22_each_costs_what_is_written_down() {
    Api api = superAdmin();

    api.get(ADMINS);
    costs("AdminListAdmins", "Query");
    api.get(ADMINS + "/" + people.adminId(Persona.CONTENT_ADMIN));
    costs("AdminReadAdmin", "GetItem", "GetItem", "BatchGetItem");
    api.get("/api/admin/me");
    costs("AdminReadOwnRecord", "GetItem");
    api.get("/api/admin/roles");
    costs("AdminListRoles");
    api.get(ADMINS + "/clients");
    costs("AdminListPromotableUsers", "Query", "Query", "Query");
    api.get(ADMINS + "/clients?search=belan");
    costs("AdminListPromotableUsers", "Query");
    api.get(ADMINS + "/clients?search=bela");
    costs("AdminListPromotableUsers", "Query", "Query");
    api.get(ADMINS + "/clients?search=514%20555-0199");
    costs("AdminListPromotableUsers", "Query");
    api.get(ADMINS + "/clients?search=client.fr@jechemine.test");
    costs("AdminListPromotableUsers", "BatchGetItem", "Query");
  }

  @Test
  void promotable_are_active_clients_professionals_and_employees_alone() {
    assertThat(found(""))
        .containsExactlyInAnyOrder(
            "client.fr@jechemine.test",
            "client.en@jechemine.test",
            "client.minor@jechemine.test",
            "professional.one@jechemine.test",
            "professional.two@jechemine.test");
    assertThat(found("chloe")).isEmpty();
    assertThat(found("super.admin@jechemine.test")).isEmpty();
    assertThat(superAdmin().get(ADMINS + "/clients?limit=1").json().path("clients")).hasSize(1);
    assertThat(superAdmin().get(ADMINS + "/clients?limit=201").status()).isEqualTo(400);
  }

  @Test
  void promotable_people_are_found_by_beginnings_of_names_and_by_whole_addresses() {
    String genevieve = "client.fr@jechemine.test";
    assertThat(found("genevieve")).containsExactly(genevieve);
    assertThat(found("B%C3%89LANGER%20gen")).containsExactly(genevieve);
    assertThat(found("ge")).containsExactly(genevieve);
    assertThat(found("g")).containsExactly(genevieve);
    assertThat(found("amours")).containsExactly("client.en@jechemine.test");
    assertThat(found("Client.FR@jechemine.test")).containsExactly(genevieve);
    assertThat(found("client.fr@jechemine")).isEmpty();
    assertThat(found("elanger")).isEmpty();
    assertThat(found("--")).isEmpty();
  }

  private static void costs(String function, String... operations) {
    assertThat(CLOUD.cloud().invocations().lastOf(function).calls("DynamoDb"))
        .as(function)
        .extracting(Call::operation)
        .containsExactly(operations);
  }

  private static List<String> found(String search) {
    return texts(
        superAdmin().get(ADMINS + "/clients?search=" + search).json().path("clients"), "/email");
  }

  private static List<String> users(Api api, String query) {
    return texts(api.get(ADMINS + "?" + query).json().path("admins"), "/user/email");
  }

  private static Api superAdmin() {
    return Signed.SUPER_ADMIN;
  }

  /// Signed in once: sign-ins are counted.
  private static final class Signed {
    static final Api SUPER_ADMIN = CLOUD.api().as(Persona.SUPER_ADMIN);
  }
}
