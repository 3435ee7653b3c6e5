package ca.jechemine.system.users;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// `/api/admin/employees` (contract 40 §6.2).
class EmployeesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String EMPLOYEES = "/api/admin/employees";
  private static final String SECRET = "Rosier-Sauvage-2026";

  private static final List<String> LINKS = List.of("EMAIL_LINK", "PASSWORD_LINK");

  private final People people = new People(CLOUD);

  @Test
  void an_employee_is_made_read_changed_and_signs_in() {
    String email = "rosalie." + people.newId() + "@exemple.ca";
    Answer made =
        create(
            "\"email\":\"%s\",\"password\":\"%s\",\"diploma\":\"B.A.A.\",\"address\":\"12, rue A\""
                .formatted(email, SECRET));
    assertThat(made.status()).isEqualTo(201);
    String id = made.text("id");

    Answer changed =
        put(
            id,
            "{\"address\":\"\",\"experience\":\"Accueil\",\"password\":\"\",\"lastName\":\"Roy\","
                + "\"cvDocumentUrl\":\"/files/cv.pdf\",\"role\":\"admin\",\"isAdmin\":true}");

    assertThat(changed.status()).isEqualTo(200);
    JsonNode read = admin().get(EMPLOYEES + "/" + id).json();
    assertThat(read).isEqualTo(changed.json());
    assertThat(read.path("diploma").asText()).isEqualTo("B.A.A.");
    assertThat(read.path("experience").asText()).isEqualTo("Accueil");
    assertThat(read.path("lastName").asText()).isEqualTo("Roy");
    assertThat(read.has("address")).isFalse();
    assertThat(read.path("isAdmin").asBoolean()).isFalse();
    assertThat(signIn(email, SECRET).status()).isEqualTo(200);
    assertThat(people.logged(new UserId(id))).containsExactly("CREATE_USER", "UPDATE_USER");
    Map<String, AttributeValue> row =
        people.table().find("ACCOUNT#" + id, "EMPLOYEE").orElseThrow();
    assertThat(row.toString()).doesNotContain("Accueil", "B.A.A.", "/files/cv.pdf");
  }

  @ParameterizedTest
  @CsvSource({"email, true", "password, true", "lastName, false"})
  void defect_not_repeated_links_that_were_mailed_open_nothing_after_another_address_or_password(
      String field, boolean isForgotten) {
    Account employee = people.in(Role.EMPLOYEE);
    String value =
        field.equals("email") ? "autre." + employee.id() + "@exemple.ca" : "Rosier-Sauvage-2026";
    for (String kind : LINKS) {
      people
          .table()
          .client()
          .putItem(put ->
              put.tableName(people.table().table())
                  .item(Tables.key("ACCOUNT#" + employee.id(), "SECRET#" + kind)));
    }

    put(employee.id().value(), "{\"%s\":\"%s\"}".formatted(field, value));

    assertThat(isThere(employee, "PASSWORD_LINK")).isNotEqualTo(isForgotten);
    assertThat(isThere(employee, "EMAIL_LINK")).isNotEqualTo(field.equals("email"));
  }

  private boolean isThere(Account account, String kind) {
    return people.table().find("ACCOUNT#" + account.id(), "SECRET#" + kind).isPresent();
  }

  @Test
  void another_password_or_a_closed_account_ends_every_session() {
    Account employee = people.in(Role.EMPLOYEE);
    Api session = people.as(employee);
    assertThat(session.get("/api/users/me").status()).isEqualTo(200);

    put(employee.id().value(), "{\"password\":\"" + SECRET + "\"}");

    assertThat(session.get("/api/users/me").status()).isEqualTo(401);
    put(employee.id().value(), "{\"status\":\"inactive\"}");
    assertThat(people.item(employee.id()).number("sessionVersion")).isEqualTo(3);
    assertThat(put(employee.id().value(), "{\"status\":\"active\"}").text("status"))
        .isEqualTo("active");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"email\":\"a@b.ca\",\"password\":\"court\"",
        "\"email\":\"a@b.ca\",\"password\":7",
        "\"email\":\"nobody\"",
        "\"email\":\"a@b.ca\",\"phone\":\"1\"",
        "\"email\":\"a@b.ca\",\"dateOfBirth\":\"demain\"",
        "\"email\":\"a@b.ca\",\"status\":\"pending\"",
        "\"email\":\"a@b.ca\",\"cvDocumentUrl\":\"javascript:alert(1)\"",
        "\"email\":\"a@b.ca\",\"diploma\":{}"
      })
  void defect_not_repeated_a_short_password_and_every_other_bad_field_is_refused(String fields) {
    assertThat(create(fields).status()).isEqualTo(400);
    assertThat(put(people.in(Role.EMPLOYEE).id().value(), "{" + fields + "}").status())
        .isEqualTo(400);
    assertThat(admin().post(EMPLOYEES, "{" + fields + "}").body()).contains("firstName");
  }

  @Test
  void an_address_is_somebodys_once() {
    String email = "rosalie." + people.newId() + "@exemple.ca";
    List<Answer> answers = AtOnce.times(3, () -> create("\"email\":\"" + email + "\""));

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409, 409);
    String other = people.in(Role.EMPLOYEE).id().value();
    assertThat(put(other, "{\"email\":\"" + email + "\"}").code()).isEqualTo("EMAIL_TAKEN");
  }

  @Test
  void an_employee_who_became_an_administrator_is_listed_and_neither_changed_nor_deleted() {
    Account employee = people.in(Role.EMPLOYEE);
    String adminId = people.appointed(employee);
    String path = EMPLOYEES + "/" + employee.id();

    assertThat(admin().get(path).json().path("isAdmin").asBoolean()).isTrue();
    assertThat(listed()).contains(employee.id().value());
    assertThat(put(employee.id().value(), "{\"password\":\"" + SECRET + "\"}").status())
        .isEqualTo(403);
    Answer deleted = admin().delete(path);
    assertThat(deleted.status()).isEqualTo(409);
    assertThat(deleted.code()).isEqualTo("STILL_ADMIN");

    CLOUD.api().as(Persona.SUPER_ADMIN).delete("/api/admin/admins/" + adminId);
    assertThat(admin().delete(path).status()).isEqualTo(200);
    assertThat(admin().delete(path).status()).isEqualTo(200);
    assertThat(people.item(employee.id()).text("status")).isEqualTo("INACTIVE");
  }

  @Test
  void whoever_is_no_employee_is_not_found_here() {
    String admins = EMPLOYEES + "/" + people.id(Persona.SUPER_ADMIN);
    for (String id :
        List.of(people.client().id().value(), people.in(Role.PROFESSIONAL).id().value())) {
      assertThat(admin().get(EMPLOYEES + "/" + id).status()).isEqualTo(404);
      assertThat(put(id, "{\"firstName\":\"X\"}").status()).isEqualTo(404);
      assertThat(admin().delete(EMPLOYEES + "/" + id).status()).isEqualTo(404);
    }
    assertThat(admin().get(admins).status()).isEqualTo(404);
    assertThat(admin().delete(admins).status()).isEqualTo(404);
    assertThat(admin().get(EMPLOYEES + "/x").status()).isEqualTo(400);
  }

  @Test
  void P23_a_walk_through_the_list_sees_each_once() {
    List<String> made =
        List.of(
            people.in(Role.EMPLOYEE).id().value(),
            people.in(Role.EMPLOYEE).id().value(),
            people.in(Role.EMPLOYEE).id().value());

    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          admin()
              .get(EMPLOYEES + "?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
              .json();
      seen.addAll(page.path("employees").findValuesAsText("id"));
      cursor = page.path("nextCursor").asText();
    } while (!cursor.isEmpty());

    assertThat(seen).doesNotHaveDuplicates().containsAll(made);
    assertThat(admin().get(EMPLOYEES + "?limit=101").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource(AdminPermission.class)
  void keeping_employees_takes_its_own_permission(AdminPermission permission) {
    Api admin = people.as(people.administrator(permission));
    String path = EMPLOYEES + "/" + people.in(Role.EMPLOYEE).id();
    boolean may = permission == AdminPermission.MANAGE_USERS;

    assertThat(admin.get(EMPLOYEES).status()).isEqualTo(may ? 200 : 403);
    assertThat(admin.get(path).status()).isEqualTo(may ? 200 : 403);
    assertThat(admin.call("PUT", path, "{}").status()).isEqualTo(may ? 200 : 403);
    assertThat(admin.delete(path).status()).isEqualTo(may ? 200 : 403);
  }

  private static List<String> listed() {
    return admin().get(EMPLOYEES).json().path("employees").findValuesAsText("id");
  }

  private static Answer create(String fields) {
    return admin()
        .post(EMPLOYEES, "{\"firstName\":\"Rosalie\",\"lastName\":\"Hamel\"," + fields + "}");
  }

  private static Answer put(String id, String body) {
    return admin().call("PUT", EMPLOYEES + "/" + id, body);
  }

  private static Answer signIn(String email, String password) {
    return CLOUD
        .api()
        .post(
            "/api/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
  }

  private static Api admin() {
    return CLOUD.api().as(Persona.SUPPORT_ADMIN);
  }
}
