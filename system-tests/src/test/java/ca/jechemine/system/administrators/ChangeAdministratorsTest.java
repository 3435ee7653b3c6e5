package ca.jechemine.system.administrators;

import static ca.jechemine.system.administrators.People.ADMINS;
import static ca.jechemine.system.administrators.People.granted;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Administrators come, change and go (contract 10 §9.3), from outside.
class ChangeAdministratorsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String INBOX = "/api/admin/external-messages";

  private final People people = new People(CLOUD);
  private Api superAdmin = CLOUD.api();

  @BeforeEach
  void afresh() throws InterruptedException {
    people.afresh();
    superAdmin = CLOUD.api().as(Persona.SUPER_ADMIN);
  }

  @Test
  void a_promotion_gives_the_presets_rights_and_ends_the_sessions_of_before() {
    Api client = people.signedIn(Persona.CLIENT.email());
    Answer answer = people.promote(superAdmin(), people.id(Persona.CLIENT), "content_admin");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().at("/admin/user/email").asText()).isEqualTo(Persona.CLIENT.email());
    assertThat(granted(answer.json().at("/admin/permissions")))
        .containsExactlyInAnyOrder("manageContent", "viewAnalytics", "manageReports");
    assertThat(client.get(INBOX).status()).isEqualTo(401);
    Answer session = people.signIn(Persona.CLIENT.email());
    assertThat(session.json().at("/user/role").asText()).isEqualTo("admin");
    assertThat(session.json().at("/user/isAdmin").asBoolean()).isTrue();
    assertThat(session.json().at("/user/adminId").asText())
        .isEqualTo(answer.json().at("/admin/id").asText());
    assertThat(people.stored(people.id(Persona.CLIENT), "ACCOUNT").text("roleBefore"))
        .isEqualTo("CLIENT");
    assertThat(people.stored(people.id(Persona.CLIENT), "ADMIN").text("createdBy"))
        .isEqualTo(people.id(Persona.SUPER_ADMIN));
    assertThat(people.signedIn(Persona.CLIENT.email()).get(INBOX).status()).isEqualTo(200);
  }

  @Test
  void a_promotion_costs_two_reads_and_one_transaction_and_is_noted() {
    people.promote(superAdmin(), people.id(Persona.CLIENT), "support_admin");

    costs("AdminCreateAdmin", "GetItem", "Query", "TransactWriteItems");
    assertThat(people.actions(people.id(Persona.CLIENT))).containsExactly("ADMIN_CREATED");
  }

  @Test
  void who_becomes_an_administrator_is_told_by_mail_once_and_each_change_is_noted() {
    String clientId = people.id(Persona.CLIENT);
    String adminId =
        people.promote(superAdmin(), clientId, "content_admin").json().at("/admin/id").asText();
    assertThat(CLOUD.mailsTo(Persona.CLIENT.email()))
        .singleElement()
        .satisfies(it -> assertThat(it.text()).contains("Votre rôle", "contenu", "/login"));

    people.update(superAdmin(), adminId, "{\"permissions\":{\"manageUsers\":true}}");
    people.update(superAdmin(), adminId, "{\"permissions\":{\"manageUsers\":true}}");
    superAdmin().delete(ADMINS + "/" + adminId);
    superAdmin().delete(ADMINS + "/" + adminId);
    assertThat(CLOUD.mailsTo(Persona.CLIENT.email())).hasSize(1);

    people.update(superAdmin(), adminId, "{\"isActive\":true}");
    assertThat(CLOUD.mailsTo(Persona.CLIENT.email())).hasSize(2);
    assertThat(people.actions(clientId))
        .containsExactlyInAnyOrder(
            "ADMIN_CREATED", "ADMIN_UPDATED", "ADMIN_DEACTIVATED", "ADMIN_UPDATED");
  }

  @Test
  void an_account_that_was_closed_meanwhile_is_not_brought_back_as_an_administrators() {
    String clientId = people.id(Persona.CLIENT);
    String adminId =
        people.promote(superAdmin(), clientId, "content_admin").json().at("/admin/id").asText();
    superAdmin().delete(ADMINS + "/" + adminId);
    assertThat(
            people.signedIn(Persona.CLIENT.email()).post("/api/users/me/deactivate", "{}").status())
        .isEqualTo(200);

    assertThat(people.update(superAdmin(), adminId, "{\"isActive\":true}").code())
        .isEqualTo("ACCOUNT_NOT_ACTIVE");
  }

  @Test
  void names_every_field_of_a_promotion_that_is_wrong() {
    Answer nothing = superAdmin().post(ADMINS, "{}");
    assertThat(nothing.status()).isEqualTo(400);
    assertThat(People.texts(nothing.json().path("fields"), "/field"))
        .containsExactly("userId", "role");
    assertThat(people.promote(superAdmin(), "0123456789abcdef01234567", "content_admin").status())
        .isEqualTo(404);
    assertThat(
            people
                .promote(
                    superAdmin(),
                    people.id(Persona.CLIENT),
                    "content_admin",
                    "{\"manageContent\":\"yes\"}")
                .status())
        .isEqualTo(400);
    assertThat(
            people
                .promote(
                    superAdmin(),
                    people.id(Persona.CLIENT),
                    "content_admin",
                    "{\"manageContent\":false,\"viewAnalytics\":false,\"manageReports\":false}")
                .json()
                .at("/fields/0/field")
                .asText())
        .isEqualTo("customPermissions");
  }

  @Test
  void defect_promotion_did_not_validate_the_role_and_ended_in_a_500() {
    Answer answer = people.promote(superAdmin(), people.id(Persona.CLIENT), "owner");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/fields/0/field").asText()).isEqualTo("role");
  }

  @Test
  void refuses_who_is_an_administrator_already_and_who_is_not_active() {
    Answer again = people.promote(superAdmin(), people.id(Persona.CONTENT_ADMIN), "content_admin");
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.code()).isEqualTo("ALREADY_ADMIN");
    Answer pending =
        people.promote(
            superAdmin(),
            people.account("professional.pending@jechemine.test").userId(),
            "content_admin");
    assertThat(pending.status()).isEqualTo(400);
    assertThat(pending.code()).isEqualTo("ACCOUNT_NOT_ACTIVE");
  }

  @Test
  void defect_any_holder_of_createAdmins_could_grant_any_flag_or_super_admin() {
    Api appointer = withExtra(Persona.CONTENT_ADMIN, "createAdmins");

    assertThat(people.promote(appointer, people.id(Persona.CLIENT), "super_admin").code())
        .isEqualTo("SUPER_ADMIN_ONLY");
    assertThat(people.promote(appointer, people.id(Persona.CLIENT), "billing_admin").code())
        .isEqualTo("PERMISSION_NOT_HELD");
    assertThat(
            people
                .promote(
                    appointer,
                    people.id(Persona.CLIENT),
                    "content_admin",
                    "{\"manageBilling\":true}")
                .code())
        .isEqualTo("PERMISSION_NOT_HELD");
    assertThat(people.promote(appointer, people.id(Persona.CLIENT), "content_admin").status())
        .isEqualTo(201);
  }

  @Test
  void defect_promoting_a_formerly_deactivated_admin_failed_with_500_now_the_record_is_the_same() {
    Answer answer =
        people.promote(superAdmin(), people.id(Persona.DEACTIVATED_ADMIN), "billing_admin");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().at("/admin/id").asText())
        .isEqualTo(people.adminId(Persona.DEACTIVATED_ADMIN));
    assertThat(answer.json().at("/admin/role").asText()).isEqualTo("billing_admin");
  }

  @Test
  void defect_deactivation_left_the_role_admin_now_the_former_role_comes_back() {
    String clientId = people.id(Persona.CLIENT);
    String adminId =
        people.promote(superAdmin(), clientId, "content_admin").json().at("/admin/id").asText();
    Api old = people.signedIn(Persona.CLIENT.email());
    assertThat(old.get(INBOX).status()).isEqualTo(200);

    assertThat(superAdmin().delete(ADMINS + "/" + adminId).status()).isEqualTo(200);

    assertThat(old.get(INBOX).status()).isIn(401, 403);
    Answer session = people.signIn(Persona.CLIENT.email());
    assertThat(session.json().at("/user/role").asText()).isEqualTo("client");
    assertThat(session.json().at("/user/isAdmin").asBoolean(true)).isFalse();
    assertThat(people.signedIn(Persona.CLIENT.email()).get(INBOX).status()).isEqualTo(403);
    assertThat(superAdmin().delete(ADMINS + "/" + adminId).status()).isEqualTo(200);
    costs("AdminDeactivateAdmin", "GetItem", "GetItem", "Query");
  }

  @Test
  void a_demotion_leaves_an_employee() {
    String adminId = people.adminId(Persona.CONTENT_ADMIN);

    assertThat(superAdmin().post(ADMINS + "/" + adminId + "/demote", "").status()).isEqualTo(200);

    assertThat(people.signIn(Persona.CONTENT_ADMIN.email()).json().at("/user/role").asText())
        .isEqualTo("employee");
    assertThat(
            people
                .promote(superAdmin(), people.id(Persona.CONTENT_ADMIN), "content_admin")
                .json()
                .at("/admin/id")
                .asText())
        .isEqualTo(adminId);
  }

  @Test
  void an_update_merges_permissions_and_another_role_brings_its_preset() {
    String adminId = people.adminId(Persona.CONTENT_ADMIN);

    Answer merged =
        people.update(
            superAdmin(),
            adminId,
            "{\"permissions\":{\"manageUsers\":true,\"manageReports\":false,\"unknown\":true}}");
    assertThat(granted(merged.json().at("/admin/permissions")))
        .containsExactlyInAnyOrder("manageContent", "viewAnalytics", "manageUsers");
    Answer reset = people.update(superAdmin(), adminId, "{\"role\":\"billing_admin\"}");
    assertThat(granted(reset.json().at("/admin/permissions")))
        .containsExactlyInAnyOrder("manageReports", "viewAnalytics", "manageBilling");
    Answer both =
        people.update(
            superAdmin(),
            adminId,
            "{\"role\":\"support_admin\",\"permissions\":{\"manageUsers\":true}}");
    assertThat(both.json().at("/admin/role").asText()).isEqualTo("support_admin");
    assertThat(granted(both.json().at("/admin/permissions")))
        .containsExactlyInAnyOrder(
            "manageReports", "viewAnalytics", "manageBilling", "manageUsers");
    assertThat(people.update(superAdmin(), adminId, "{\"role\":\"\"}").status()).isEqualTo(200);
    assertThat(people.update(superAdmin(), adminId, "{\"role\":\"king\"}").status()).isEqualTo(400);
  }

  @Test
  void isActive_false_is_what_delete_does_and_true_brings_back() {
    String adminId = people.adminId(Persona.SUPPORT_ADMIN);

    people.update(superAdmin(), adminId, "{\"isActive\":false}");
    assertThat(people.signIn(Persona.SUPPORT_ADMIN.email()).json().at("/user/role").asText())
        .isEqualTo("employee");

    Answer back = people.update(superAdmin(), adminId, "{\"isActive\":true}");
    assertThat(back.json().at("/admin/isActive").asBoolean()).isTrue();
    assertThat(people.signIn(Persona.SUPPORT_ADMIN.email()).json().at("/user/isAdmin").asBoolean())
        .isTrue();
  }

  @Test
  void P15_a_body_sets_nothing_but_what_it_may() {
    String adminId = people.adminId(Persona.CONTENT_ADMIN);
    String before = people.stored(people.id(Persona.CONTENT_ADMIN), "ADMIN").text("createdBy");

    Answer answer =
        people.update(
            superAdmin(),
            adminId,
            """
            {"id":"0123456789abcdef01234567","userId":"0123456789abcdef01234567",
             "createdBy":"0123456789abcdef01234567","createdAt":"2000-01-01T00:00:00Z",
             "email":"x@example.ca","status":"inactive","__v":3,"permissions":{"manageUsers":true}}
            """);

    assertThat(answer.json().at("/admin/id").asText()).isEqualTo(adminId);
    var record = people.stored(people.id(Persona.CONTENT_ADMIN), "ADMIN");
    assertThat(record.text("createdBy")).isEqualTo(before);
    assertThat(record.text("email")).isEqualTo(Persona.CONTENT_ADMIN.email());
    assertThat(record.instant("createdAt").toString()).startsWith("2026");
  }

  @Test
  void defect_others_could_raise_their_own_flags_and_nobody_can_now() {
    Api self = withExtra(Persona.CONTENT_ADMIN, "manageAdmins", "deleteAdmins");
    String own = people.adminId(Persona.CONTENT_ADMIN);

    assertThat(people.update(self, own, "{\"permissions\":{\"manageUsers\":true}}").code())
        .isEqualTo("OWN_ADMIN_RECORD");
    assertThat(self.delete(ADMINS + "/" + own).status()).isEqualTo(400);
    assertThat(self.post(ADMINS + "/" + own + "/demote", "").status()).isEqualTo(400);
    String mine = people.adminId(Persona.SUPER_ADMIN);
    assertThat(superAdmin().delete(ADMINS + "/" + mine).status()).isEqualTo(400);
    assertThat(self.delete(ADMINS + "/" + mine).code()).isEqualTo("SUPER_ADMIN_ONLY");
    assertThat(people.update(self, mine, "{\"isActive\":false}").code())
        .isEqualTo("SUPER_ADMIN_ONLY");
  }

  @Test
  void a_change_of_rights_keeps_the_last_login() {
    people.signIn(Persona.CONTENT_ADMIN.email());
    people.update(
        superAdmin(),
        people.adminId(Persona.CONTENT_ADMIN),
        "{\"permissions\":{\"manageUsers\":true}}");

    assertThat(
            people.stored(people.id(Persona.CONTENT_ADMIN), "ADMIN").optionalInstant("lastLoginAt"))
        .isPresent();
  }

  @Test
  void P6_a_promotion_repeated_with_its_key_is_answered_alike() {
    String body =
        "{\"userId\":\"%s\",\"role\":\"content_admin\"}".formatted(people.id(Persona.CLIENT));
    Api api = superAdmin().with("idempotency-key", "promotion-1");

    List<Answer> answers = AtOnce.times(10, () -> api.post(ADMINS, body));

    assertThat(answers).allSatisfy(it -> assertThat(it.status()).isEqualTo(201));
    assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
  }

  @Test
  void of_a_hundred_promotions_at_once_one_is_made() {
    Api api = superAdmin();
    String id = people.id(Persona.CLIENT);

    List<Answer> answers = AtOnce.times(100, () -> people.promote(api, id, "content_admin"));

    assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(it -> it.status() != 201)
        .allSatisfy(it -> assertThat(it.status()).isIn(400, 409));
  }

  @Test
  void of_two_super_admins_who_deactivate_each_other_with_a_hundred_requests_one_stays() {
    String other =
        people
            .promote(superAdmin(), people.id(Persona.CLIENT), "super_admin")
            .json()
            .at("/admin/id")
            .asText();
    String first = people.adminId(Persona.SUPER_ADMIN);
    Api one = superAdmin();
    Api two = people.signedIn(Persona.CLIENT.email());

    List<Answer> answers =
        AtOnce.all(
            IntStream.range(0, 100)
                .<Callable<Answer>>mapToObj(n ->
                    n % 2 == 0
                        ? () -> one.delete(ADMINS + "/" + other)
                        : () -> two.delete(ADMINS + "/" + first))
                .toList());

    assertThat(answers).allSatisfy(it -> assertThat(it.status()).isIn(200, 401, 403, 409));
    boolean firstStays = people.stored(people.id(Persona.SUPER_ADMIN), "ADMIN").flag("isActive");
    boolean otherStays = people.stored(people.id(Persona.CLIENT), "ADMIN").flag("isActive");
    assertThat(firstStays).isNotEqualTo(otherStays);
  }

  /// Adds permissions to an administrator, who then signs in.
  private Api withExtra(Persona who, String... permissions) {
    String flags = "\"" + String.join("\":true,\"", permissions) + "\":true";
    Answer answer =
        people.update(superAdmin(), people.adminId(who), "{\"permissions\":{%s}}".formatted(flags));
    assertThat(answer.status()).isEqualTo(200);
    return people.signedIn(who.email());
  }

  /// Signed in once a test: sign-ins are counted.
  private Api superAdmin() {
    return superAdmin;
  }

  private static void costs(String function, String... operations) {
    assertThat(CLOUD.cloud().invocations().lastOf(function).calls("DynamoDb"))
        .extracting(Call::operation)
        .containsExactly(operations);
  }
}
