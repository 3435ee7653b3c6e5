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
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// `PUT /api/admin/users/{id}` (contract 40 §6.5).
class AdminUpdateUserTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String USERS = "/api/admin/users/";
  private static final Set<String> TAKEN = Set.of("email", "status", "image", "license");

  private final People people = new People(CLOUD);

  @Test
  void P20_defect_not_repeated_account_and_health_record_change_in_one_transaction_with_the_log() {
    Account client = people.client();

    Answer answer =
        put(
            client,
            """
            {"firstName":"Zora","location":"Laval","notes":"Le matin","primaryIssues":["Deuil","Stress"],
             "bio":"n’est pas à elle","availability":["week_morning"],"image":"/images/zora.png"}
            """);

    assertThat(answer.body()).isEqualTo("{\"success\":true}");
    assertThat(dynamoCalls()).containsExactly("Query", "GetItem", "TransactWriteItems");
    JsonNode read = read(client);
    assertThat(read.at("/user/firstName").asText()).isEqualTo("Zora");
    assertThat(read.at("/user/location").asText()).isEqualTo("Laval");
    assertThat(read.at("/user/image").asText()).isEqualTo("/images/zora.png");
    assertThat(read.at("/medicalProfile/primaryIssue").asText()).isEqualTo("Deuil");
    assertThat(read.at("/medicalProfile/availability/0").asText()).isEqualTo("week_morning");
    assertThat(read.at("/medicalProfile/profileCompleted").asBoolean()).isFalse();
    assertThat(read.at("/medicalProfile").has("location")).isFalse();
    assertThat(people.as(client).get("/api/profile").status()).isEqualTo(404);
    assertThat(actions(client)).endsWith("update_user");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"GUEST", "PROSPECT"})
  void defect_not_repeated_what_is_said_of_a_guests_health_is_kept(Role role) {
    Account guest = people.in(role);

    assertThat(put(guest, "{\"notes\":\"Le matin\"}").status()).isEqualTo(200);

    assertThat(read(guest).at("/medicalProfile/notes").asText()).isEqualTo("Le matin");
  }

  @Test
  void a_professionals_profile_changes_but_neither_the_payout_nor_what_they_show_of_themselves() {
    Account professional = people.in(Role.PROFESSIONAL);
    people
        .as(professional)
        .call(
            "PUT",
            "/api/profile",
            "{\"payoutInteracEmail\":\"zoe@exemple.ca\",\"profileVisible\":true}");

    Answer answer =
        put(
            professional,
            """
            {"specialty":"Psychologue","pricing":{"individualSession":140},"acceptingNewClients":false,
             "payoutInteracEmail":"voleur@exemple.ca","payoutMethod":"interac","profileVisible":false,
             "profileCompleted":true,"professionalTermsVersion":"9","notes":"n’est pas à elle"}
            """);

    assertThat(answer.status()).isEqualTo(200);
    JsonNode profile = read(professional).path("profile");
    assertThat(profile.path("specialty").asText()).isEqualTo("Psychologue");
    assertThat(profile.at("/pricing/individualSession").asInt()).isEqualTo(140);
    assertThat(profile.path("acceptingNewClients").asBoolean()).isFalse();
    assertThat(profile.path("payoutInteracEmail").asText()).isEqualTo("zoe@exemple.ca");
    assertThat(profile.path("profileVisible").asBoolean()).isTrue();
    assertThat(profile.has("payoutMethod")).isFalse();
    assertThat(profile.path("profileCompleted").asBoolean()).isFalse();
    assertThat(profile.has("professionalTermsVersion")).isFalse();
  }

  @Test
  void defect_not_repeated_an_address_is_normalised_and_nobody_elses() {
    Account client = people.client();
    Account other = people.client();
    String next = "Zora." + client.id() + "@Exemple.CA";

    assertThat(put(client, "{\"email\":\"  " + next + " \"}").status()).isEqualTo(200);
    assertThat(read(client).at("/user/email").asText()).isEqualTo(next.toLowerCase(Locale.ROOT));
    Answer taken = put(other, "{\"email\":\"" + next + "\",\"firstName\":\"Autre\"}");
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.code()).isEqualTo("EMAIL_TAKEN");
    assertThat(read(other).at("/user/firstName").asText()).isEqualTo("Zoé");
    assertThat(put(other, "{\"email\":\"" + client.email().value() + "\"}").status())
        .isEqualTo(200);
  }

  @Test
  void what_was_mailed_to_the_former_address_opens_nothing_any_more() {
    Account client = people.client();
    support().post(USERS + client.id() + "/send-password-setup-link", "");
    assertThat(people.table().find("ACCOUNT#" + client.id(), "SECRET#PASSWORD_LINK")).isPresent();

    put(client, "{\"email\":\"nouvelle." + client.id() + "@exemple.ca\"}");

    assertThat(people.table().find("ACCOUNT#" + client.id(), "SECRET#PASSWORD_LINK")).isEmpty();
  }

  @Test
  void of_two_who_ask_for_one_address_at_once_one_gets_it() {
    List<Account> both = List.of(people.client(), people.client());
    String wanted = "{\"email\":\"course." + people.newId() + "@exemple.ca\"}";
    List<Callable<Answer>> asked =
        both.stream().<Callable<Answer>>map(it -> () -> put(it, wanted)).toList();

    assertThat(AtOnce.all(asked)).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
  }

  @Test
  void of_many_changes_at_once_none_is_lost() {
    Account client = people.client();
    List<String> fields = List.of("notes", "symptoms", "currentTreatment", "duration");
    List<Callable<Answer>> changes =
        fields.stream()
            .<Callable<Answer>>map(it -> () -> put(client, "{\"" + it + "\":\"x\"}"))
            .toList();

    List<Answer> answers = AtOnce.all(changes);

    JsonNode medical = read(client).path("medicalProfile");
    for (int at = 0; at < fields.size(); at++) {
      boolean isText = !fields.get(at).equals("symptoms");
      assertThat(answers.get(at).status()).isEqualTo(isText ? 200 : 400);
      assertThat(medical.path(fields.get(at)).asText().equals("x")).isEqualTo(isText);
    }
  }

  @ParameterizedTest
  @CsvSource({"active, verified, ProfessionalApproved", "inactive, rejected, ProfessionalRejected"})
  void a_verdict_is_told_once_whichever_way_it_comes(String status, String license, String event) {
    Account professional = people.waiting();
    long before = people.published(event);
    String verdict = "{\"status\":\"%s\",\"specialty\":\"Psychologue\"}".formatted(status);

    List<Answer> answers = AtOnce.times(4, () -> put(professional, verdict));

    assertThat(answers).allSatisfy(it -> assertThat(it.status()).isEqualTo(200));
    assertThat(people.published(event)).isEqualTo(before + 1);
    JsonNode user = read(professional).path("user");
    assertThat(user.path("professionalLicenseStatus").asText()).isEqualTo(license);
    assertThat(user.path("status").asText()).isEqualTo(status);
    assertThat(user.path("emailVerified").isMissingNode()).isEqualTo(status.equals("inactive"));
  }

  @Test
  void P15_defect_not_repeated_no_other_field_of_an_account_is_ever_taken_from_a_body() {
    Account client = people.client();
    Map<String, AttributeValue> before = people.row(client.id());
    for (String value :
        List.of("\"green\"", "true", "7", "null", "{\"a\":1}", "[\"" + people.newId() + "\"]")) {
      String fields =
          People.forbidden(before).stream()
              .filter(it -> !TAKEN.contains(it))
              .map(it -> "\"%s\":%s".formatted(it, value))
              .collect(Collectors.joining(","));

      assertThat(put(client, "{" + fields + "}").status()).as(value).isEqualTo(400);
      assertThat(put(client, "{" + fields + ",\"location\":\"Québec\"}").status())
          .as(value)
          .isEqualTo(200);
    }

    assertThat(people.row(client.id())).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(AdminPermission.class)
  void each_change_takes_the_permission_that_is_named_for_it(AdminPermission permission) {
    Api admin = people.as(people.administrator(permission));
    for (String change : List.of("{\"location\":\"Laval\"}", "{\"diagnosedConditions\":[\"x\"]}")) {
      assertThat(put(admin, people.client(), change).status())
          .isEqualTo(permission == AdminPermission.MANAGE_PATIENTS ? 200 : 403);
      assertThat(put(admin, people.in(Role.PROFESSIONAL), change).status())
          .isEqualTo(permission == AdminPermission.MANAGE_PROFESSIONALS ? 200 : 403);
    }
    assertThat(put(admin, people.waiting(), "{\"status\":\"active\"}").status())
        .isEqualTo(permission == AdminPermission.APPROVE_PROFESSIONALS ? 200 : 403);
  }

  @Test
  void staff_are_not_changed_here_and_nobody_without_a_right_changes_anything() {
    Account client = people.client();
    Api admin = CLOUD.api().as(Persona.SUPER_ADMIN);
    String self = people.id(Persona.SUPER_ADMIN);
    String other = people.id(Persona.CONTENT_ADMIN);

    for (String id : List.of(other, self, people.in(Role.EMPLOYEE).id().value())) {
      assertThat(admin.call("PUT", USERS + id, "{\"firstName\":\"X\"}").status()).isEqualTo(403);
    }
    for (Persona persona :
        List.of(Persona.CLIENT, Persona.BILLING_ADMIN, Persona.DEACTIVATED_ADMIN)) {
      assertThat(put(CLOUD.api().as(persona), client, "{\"firstName\":\"X\"}").status())
          .isEqualTo(403);
    }
    assertThat(put(CLOUD.api(), client, "{\"firstName\":\"X\"}").status()).isEqualTo(401);
    assertThat(admin.call("PUT", USERS + people.newId(), "{\"firstName\":\"X\"}").status())
        .isEqualTo(404);
    assertThat(people.item(client.id()).text("firstName")).isEqualTo("Zoé");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"role\":\"admin\"}",
        "{\"firstName\":\"\"}",
        "{\"firstName\":7}",
        "{\"phone\":\"1\"}",
        "{\"email\":\"nobody\"}",
        "{\"email\":{}}",
        "{\"status\":\"rejected\"}",
        "{\"status\":\"pending\"}",
        "{\"dateOfBirth\":\"demain\"}",
        "{\"image\":\"javascript:alert(1)\"}",
        "{\"treatmentGoals\":{\"a\":1}}",
        "{\"notes\":[]}"
      })
  void a_body_with_nothing_or_something_wrong_is_refused(String body) {
    Account client = people.client();

    assertThat(put(client, body).status()).isEqualTo(400);
    assertThat(people.item(client.id()).number("version")).isEqualTo(1);
  }

  @Test
  void a_page_may_send_back_all_that_it_read() {
    Account client = people.client();
    JsonNode read = read(client).path("user");

    assertThat(put(client, read.toString()).status()).isEqualTo(200);
    assertThat(people.item(client.id()).number("version")).isEqualTo(1);
  }

  private static JsonNode read(Account account) {
    return CLOUD.api().as(Persona.SUPPORT_ADMIN).get(USERS + account.id()).json();
  }

  private List<String> actions(Account account) {
    return people
        .as(account)
        .get("/api/users/me/access-log")
        .json()
        .path("entries")
        .findValuesAsText("action");
  }

  private static Answer put(Account account, String body) {
    return put(support(), account, body);
  }

  private static Answer put(Api admin, Account account, String body) {
    return admin.call("PUT", USERS + account.id(), body);
  }

  private static Api support() {
    return CLOUD.api().as(Persona.SUPPORT_ADMIN);
  }

  private static List<String> dynamoCalls() {
    return CLOUD.cloud().invocations().lastOf("AdminUpdateUser").calls("DynamoDb").stream()
        .map(Call::operation)
        .toList();
  }
}
