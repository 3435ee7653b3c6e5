package ca.jechemine.system.users;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Role;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// `PATCH /api/users/{id}` (contract 10 §4.4, §11.1).
class UpdateUserTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String USERS = "/api/users/";
  private static final String APPROVE = "{\"status\":\"active\"}";
  private static final String REJECT =
      "{\"status\":\"inactive\",\"rejectionReason\":\"Permis échu\"}";

  private final People people = new People(CLOUD);

  @Test
  void an_administrator_changes_a_client_and_it_is_in_the_log() {
    Account client = people.client();

    Answer answer =
        support().patch(USERS + client.id(), "{\"location\":\"Laval\",\"role\":\"admin\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("location")).isEqualTo("Laval");
    assertThat(answer.text("role")).isEqualTo("client");
    assertThat(
            people
                .as(client)
                .get("/api/users/me/access-log")
                .json()
                .path("entries")
                .findValuesAsText("action"))
        .containsExactly("update_user");
    assertThat(dynamoCalls()).containsExactly("Query", "TransactWriteItems", "Query");
  }

  @Test
  void P20_a_change_that_changes_nothing_shows_the_file_and_is_in_the_log() {
    Account client = people.client();

    Answer answer = support().patch(USERS + client.id(), "{\"location\":\"Québec\"}");

    assertThat(answer.text("phone")).isEqualTo("+15145551234");
    assertThat(dynamoCalls()).containsExactly("Query", "PutItem", "Query");
    assertThat(
            people
                .as(client)
                .get("/api/users/me/access-log")
                .json()
                .path("entries")
                .findValuesAsText("action"))
        .containsExactly("view_client_user");
  }

  @Test
  void approving_verifies_the_licence_and_tells_the_professional_once() {
    Account professional = people.waiting();
    long before = people.published("ProfessionalApproved");

    Answer answer = support().patch(USERS + professional.id(), APPROVE);
    Answer again = support().patch(USERS + professional.id(), APPROVE);

    assertThat(answer.text("status")).isEqualTo("active");
    assertThat(answer.text("professionalLicenseStatus")).isEqualTo("verified");
    assertThat(answer.json().path("adminApproved").asBoolean()).isTrue();
    assertThat(again.status()).isEqualTo(200);
    assertThat(people.published("ProfessionalApproved")).isEqualTo(before + 1);
  }

  @Test
  void refusing_closes_the_account_ends_its_sessions_and_tells_why() {
    Account professional = people.waiting();
    Api session = people.as(professional);
    assertThat(session.get("/api/users/me").status()).isEqualTo(200);
    long before = people.published("ProfessionalRejected");

    Answer answer = support().patch(USERS + professional.id(), REJECT);

    assertThat(answer.text("status")).isEqualTo("inactive");
    assertThat(answer.text("professionalLicenseStatus")).isEqualTo("rejected");
    assertThat(people.published("ProfessionalRejected")).isEqualTo(before + 1);
    assertThat(session.get("/api/users/me").status()).isEqualTo(401);
    assertThat(people.item(professional.id()).number("sessionVersion")).isEqualTo(2);
    assertThat(answer.body()).doesNotContain("Permis échu");
  }

  @Test
  void of_two_approvals_at_once_one_sends_the_mail() {
    Account professional = people.waiting();
    long before = people.published("ProfessionalApproved");

    List<Answer> answers =
        AtOnce.times(8, () -> support().patch(USERS + professional.id(), APPROVE));

    assertThat(answers).allSatisfy(it -> assertThat(it.status()).isEqualTo(200));
    assertThat(people.published("ProfessionalApproved")).isEqualTo(before + 1);
  }

  @Test
  void of_an_approval_and_a_refusal_at_once_one_holds_and_only_its_mail_is_sent() {
    for (int round = 0; round < 5; round++) {
      Account professional = people.waiting();
      long approved = people.published("ProfessionalApproved");
      long rejected = people.published("ProfessionalRejected");
      List<Callable<Answer>> verdicts =
          List.of(
              () -> support().patch(USERS + professional.id(), APPROVE),
              () -> support().patch(USERS + professional.id(), REJECT));

      List<Answer> answers = AtOnce.all(verdicts);

      assertThat(answers).extracting(Answer::status).contains(200);
      long told =
          people.published("ProfessionalApproved")
              - approved
              + people.published("ProfessionalRejected")
              - rejected;
      boolean both = answers.stream().allMatch(it -> it.status() == 200);
      // Both can only hold when one came after the other: then it was a closing or a new approval.
      assertThat(told).isBetween(1L, both ? 2L : 1L);
    }
  }

  @Test
  void approving_takes_its_own_right_and_editing_the_usual_one() {
    Account professional = people.waiting();
    Account client = people.client();

    assertThat(
            CLOUD
                .api()
                .as(Persona.BILLING_ADMIN)
                .patch(USERS + client.id(), "{\"location\":\"Laval\"}")
                .status())
        .isEqualTo(403);
    assertThat(
            CLOUD
                .api()
                .as(Persona.CONTENT_ADMIN)
                .patch(USERS + professional.id(), APPROVE)
                .status())
        .isEqualTo(403);
    assertThat(people.item(professional.id()).text("status")).isEqualTo("PENDING");
  }

  @ParameterizedTest
  @EnumSource(
      value = Persona.class,
      names = {"CLIENT", "PROFESSIONAL", "CONTENT_ADMIN", "DEACTIVATED_ADMIN"})
  void defect_not_repeated_without_the_permission_nothing_is_changed(Persona persona) {
    Account client = people.client();

    Answer answer = CLOUD.api().as(persona).patch(USERS + client.id(), "{\"status\":\"inactive\"}");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(people.item(client.id()).text("status")).isEqualTo("ACTIVE");
    assertThat(CLOUD.api().patch(USERS + client.id(), APPROVE).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @EnumSource(AdminPermission.class)
  void defect_not_repeated_each_change_takes_the_permission_that_is_named_for_it(
      AdminPermission permission) {
    Api admin = people.as(people.administrator(permission));
    String edit = "{\"location\":\"Laval\"}";
    Account client = people.client();

    for (String change : List.of(edit, "{\"status\":\"inactive\"}")) {
      assertThat(admin.patch(USERS + client.id(), change).status())
          .isEqualTo(permission == AdminPermission.MANAGE_PATIENTS ? 200 : 403);
      assertThat(admin.patch(USERS + people.in(Role.PROFESSIONAL).id(), change).status())
          .isEqualTo(permission == AdminPermission.MANAGE_PROFESSIONALS ? 200 : 403);
    }
    for (String verdict : List.of(APPROVE, REJECT)) {
      assertThat(admin.patch(USERS + people.waiting().id(), verdict).status())
          .isEqualTo(permission == AdminPermission.APPROVE_PROFESSIONALS ? 200 : 403);
    }
  }

  @Test
  void P15_defect_not_repeated_no_other_field_of_an_account_is_ever_taken_from_a_body() {
    Account client = people.client();
    Map<String, AttributeValue> before = people.row(client.id());
    List<String> mine = List.of("status", "rejectionReason");
    for (String value :
        List.of("\"admin\"", "true", "7", "null", "{\"a\":1}", "[\"" + people.newId() + "\"]")) {
      String fields =
          People.forbidden(before).stream()
              .filter(it -> !mine.contains(it))
              .map(it -> "\"%s\":%s".formatted(it, value))
              .collect(Collectors.joining(","));

      assertThat(support().patch(USERS + client.id(), "{" + fields + "}").status())
          .as(value)
          .isEqualTo(400);
      assertThat(
              support()
                  .patch(USERS + client.id(), "{" + fields + ",\"location\":\"Québec\"}")
                  .status())
          .as(value)
          .isEqualTo(200);
    }

    assertThat(people.row(client.id())).isEqualTo(before);
  }

  @Test
  void accounts_of_administrators_and_employees_are_not_changed_here() {
    String other = people.id(Persona.CONTENT_ADMIN);
    String self = people.id(Persona.SUPER_ADMIN);
    Api admin = CLOUD.api().as(Persona.SUPER_ADMIN);

    for (String id : List.of(other, self, people.in(Role.EMPLOYEE).id().value())) {
      assertThat(admin.patch(USERS + id, "{\"status\":\"inactive\"}").status()).isEqualTo(403);
      assertThat(admin.patch(USERS + id, "{\"firstName\":\"X\"}").status()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"role\":\"admin\"}",
        "{\"rejectionReason\":\"seul\"}",
        "{\"status\":\"rejected\"}",
        "{\"status\":\"pending\"}",
        "{\"firstName\":\"\"}",
        "{\"phone\":\"1\"}",
        "[]"
      })
  void a_body_with_nothing_or_something_wrong_is_refused(String body) {
    assertThat(support().patch(USERS + people.client().id(), body).status()).isEqualTo(400);
  }

  @Test
  void a_deactivated_client_loses_the_session_at_once_and_is_opened_again() {
    Account client = people.client();
    Api session = people.as(client);
    assertThat(session.get("/api/users/me").status()).isEqualTo(200);

    Answer closed = support().patch(USERS + client.id(), "{\"status\":\"inactive\"}");
    assertThat(closed.text("deactivatedAt")).isNotEmpty();
    assertThat(session.get("/api/users/me").status()).isEqualTo(401);

    Answer opened = support().patch(USERS + client.id(), "{\"status\":\"active\"}");
    assertThat(opened.text("status")).isEqualTo("active");
    assertThat(opened.json().has("deactivatedAt")).isFalse();
    assertThat(session.get("/api/users/me").status()).isEqualTo(401);
  }

  @Test
  void P21_a_client_who_was_an_administrator_is_changed_like_any_other() {
    Account client = people.client();
    String adminId = people.appointed(client);
    CLOUD.api().as(Persona.SUPER_ADMIN).delete("/api/admin/admins/" + adminId);

    Answer answer = support().patch(USERS + client.id(), "{\"firstName\":\"Aurélie\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("firstName")).isEqualTo("Aurélie");
  }

  @Test
  void an_unknown_id_is_not_found() {
    assertThat(support().patch(USERS + people.newId(), APPROVE).status()).isEqualTo(404);
    assertThat(support().patch(USERS + "x", APPROVE).status()).isEqualTo(400);
  }

  private static Api support() {
    return CLOUD.api().as(Persona.SUPPORT_ADMIN);
  }

  private static List<String> dynamoCalls() {
    return CLOUD.cloud().invocations().lastOf("UpdateUser").calls("DynamoDb").stream()
        .map(Call::operation)
        .toList();
  }
}
