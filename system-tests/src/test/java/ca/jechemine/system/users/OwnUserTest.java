package ca.jechemine.system.users;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.identity.domain.OneTimeSecrets;
import ca.jechemine.kernel.Role;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// `GET` and `PATCH /api/users/me` (contract 10 §4.0 to §4.2).
class OwnUserTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String ME = "/api/users/me";

  private final People people = new People(CLOUD);

  @Test
  void answers_the_account_with_null_for_no_guardian_and_dates_with_a_T() {
    Account account = people.aged(30);
    Answer answer = people.as(account).get(ME);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("_id")).isEqualTo(account.id().value());
    assertThat(answer.text("email")).isEqualTo(account.email().value());
    assertThat(answer.text("phone")).isEqualTo("+15145551234");
    assertThat(answer.text("location")).isEqualTo("Québec");
    assertThat(answer.text("dateOfBirth"))
        .isEqualTo(account.person().dateOfBirth() + "T00:00:00.000Z");
    assertThat(answer.json().get("guardianId").isNull()).isTrue();
    assertThat(answer.json().get("accountManagerId").isNull()).isTrue();
    assertThat(answer.json().get("managedAccounts")).isEmpty();
    assertThat(answer.json().has("gender")).isFalse();
    assertThat(dynamoCalls("ReadOwnUser")).containsExactly("Query", "Query");
  }

  @Test
  void is_the_live_source_of_status_and_licence_for_a_professional_who_waits() {
    Answer answer = people.as(people.waiting()).get(ME);

    assertThat(answer.text("status")).isEqualTo("pending");
    assertThat(answer.text("professionalLicenseStatus")).isEqualTo("pending_review");
    assertThat(answer.json().get("adminApproved").asBoolean()).isFalse();
  }

  @Test
  void nobody_is_refused() {
    assertThat(CLOUD.api().get(ME).status()).isEqualTo(401);
    assertThat(CLOUD.api().patch(ME, "{}").status()).isEqualTo(401);
  }

  @Test
  void defect_not_repeated_no_hash_expiry_counter_or_stripe_id_is_answered() {
    Account account = people.client();
    keepLink(account);
    for (String attribute :
        List.of("stripeCustomerId", "stripeConnectAccountId", "phoneLookupHash")) {
      set(account, attribute, "CANARY");
    }

    String body = people.as(account).get(ME).body() + people.as(account).patch(ME, "{}").body();

    assertThat(body)
        .doesNotContain("CANARY")
        .doesNotContainIgnoringCase("hash")
        .doesNotContainIgnoringCase("expires")
        .doesNotContainIgnoringCase("attempts")
        .doesNotContainIgnoringCase("stripe")
        .doesNotContainIgnoringCase("password")
        .doesNotContain("sessionVersion", "version\":", "source");
  }

  @Test
  void changes_only_the_keys_that_are_sent_and_takes_away_what_is_empty() {
    Account account = people.aged(30);
    Answer answer =
        people
            .as(account)
            .patch(
                ME,
                """
                {"firstName":"  Élise  ","phone":"(418) 555-0199","location":"","dateOfBirth":"",
                 "gender":"Prefer not to say","language":"english","lastName":null}
                """);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("firstName")).isEqualTo("Élise");
    assertThat(answer.text("lastName")).isEqualTo(account.person().lastName());
    assertThat(answer.text("phone")).isEqualTo("+14185550199");
    assertThat(answer.json().has("location")).isFalse();
    assertThat(answer.json().has("dateOfBirth")).isFalse();
    assertThat(answer.text("gender")).isEqualTo("Prefer not to say");
    assertThat(answer.text("language")).isEqualTo("en");
    assertThat(dynamoCalls("UpdateOwnUser"))
        .containsExactly("Query", "TransactWriteItems", "Query");
    assertThat(people.as(account).get(ME).text("firstName")).isEqualTo("Élise");
  }

  @ParameterizedTest
  @ValueSource(strings = {"male", "Male", "preferNotToSay", "Other", "non binaire"})
  void returns_the_gender_that_was_chosen(String gender) {
    Answer answer = people.as(people.client()).patch(ME, "{\"gender\":\"" + gender + "\"}");

    assertThat(answer.text("gender")).isEqualTo(gender);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2001-02-03", "2001-02-03T00:00:00.000Z"})
  void takes_a_birth_date_in_both_forms(String date) {
    Answer answer = people.as(people.client()).patch(ME, "{\"dateOfBirth\":\"" + date + "\"}");

    assertThat(answer.text("dateOfBirth")).isEqualTo("2001-02-03T00:00:00.000Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "firstName | \"\"",
        "firstName | \"   \"",
        "lastName | \"\"",
        "phone | \"555-1234\"",
        "phone | \"appelez-moi\"",
        "dateOfBirth | \"hier\"",
        "dateOfBirth | \"2999-01-01\"",
        "dateOfBirth | \"2001-02-30\"",
        "language | \"klingon\""
      })
  void names_the_field_at_fault(String field, String value) {
    Answer answer = people.as(people.client()).patch(ME, "{\"%s\":%s}".formatted(field, value));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("field")).containsExactly(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"firstName", "lastName", "location", "gender"})
  void refuses_a_field_that_is_too_long(String field) {
    String body = "{\"%s\":\"%s\"}".formatted(field, "a".repeat(201));

    assertThat(people.as(people.client()).patch(ME, body).status()).isEqualTo(400);
  }

  @Test
  void P15_defect_not_repeated_no_other_field_of_an_account_is_ever_taken_from_a_body() {
    Account account = people.client();
    Map<String, AttributeValue> before = people.row(account.id());
    for (String value :
        List.of("\"admin\"", "true", "7", "null", "{\"a\":1}", "[\"" + people.newId() + "\"]")) {
      String all =
          People.forbidden(before).stream()
              .map(field -> "\"%s\":%s".formatted(field, value))
              .collect(Collectors.joining(",", "{", "}"));
      Answer answer = people.as(account).patch(ME, all);
      assertThat(answer.status()).as(all).isEqualTo(200);
    }

    assertThat(people.row(account.id())).isEqualTo(before);
    assertThat(people.as(account).get(ME).text("role")).isEqualTo("client");
  }

  @Test
  void P15_forbidden_fields_beside_an_allowed_one_change_nothing_either() {
    Account account = people.client();
    Map<String, AttributeValue> before = people.row(account.id());

    people
        .as(account)
        .patch(
            ME,
            """
            {"location":"Gaspé","role":"admin","isAdmin":true,"status":"inactive",
             "emailVerified":"2020-01-01T00:00:00Z","phoneVerifiedAt":"2020-01-01T00:00:00Z",
             "guardianId":"0123456789abcdef01234567","professionalLicenseStatus":"verified"}
            """);

    Map<String, AttributeValue> expected = new HashMap<>(before);
    Map<String, AttributeValue> after = new HashMap<>(people.row(account.id()));
    for (String changed : List.of("location", "version", "updatedAt", "phone", "dateOfBirth")) {
      expected.remove(changed);
      after.remove(changed);
    }
    assertThat(after).isEqualTo(expected);
  }

  @Test
  void another_phone_is_not_verified_and_ends_the_step_that_would_verify_it() {
    Account account = people.client();
    set(account, "phoneVerifiedAt", people.now().toString());
    keepLink(account);

    Answer same = people.as(account).patch(ME, "{\"phone\":\"514 555-1234\"}");
    assertThat(same.text("phoneVerifiedAt")).isNotEmpty();
    assertThat(people.table().find("ACCOUNT#" + account.id(), "SECRET#PHONE_STEP")).isPresent();

    Answer other = people.as(account).patch(ME, "{\"phone\":\"514 555-9999\"}");
    assertThat(other.json().has("phoneVerifiedAt")).isFalse();
    assertThat(people.table().find("ACCOUNT#" + account.id(), "SECRET#PHONE_STEP")).isEmpty();
  }

  @Test
  void the_same_edit_twice_writes_once() {
    Account account = people.client();
    String edit = "{\"location\":\"Rimouski\"}";

    people.as(account).patch(ME, edit);
    long version = people.item(account.id()).number("version");
    assertThat(people.as(account).patch(ME, edit).status()).isEqualTo(200);

    assertThat(people.item(account.id()).number("version")).isEqualTo(version);
    assertThat(dynamoCalls("UpdateOwnUser")).containsExactly("Query", "Query");
  }

  @Test
  void edits_at_the_same_time_all_hold() {
    Account account = people.client();
    List<Callable<Answer>> edits =
        List.of(
            () -> people.as(account).patch(ME, "{\"location\":\"Alma\"}"),
            () -> people.as(account).patch(ME, "{\"gender\":\"female\"}"),
            () -> people.as(account).patch(ME, "{\"firstName\":\"Anne\"}"),
            () -> people.as(account).patch(ME, "{\"lastName\":\"Roy\"}"));

    assertThat(AtOnce.all(edits)).allSatisfy(it -> assertThat(it.status()).isEqualTo(200));

    Answer after = people.as(account).get(ME);
    assertThat(
            List.of(
                after.text("location"),
                after.text("gender"),
                after.text("firstName"),
                after.text("lastName")))
        .containsExactly("Alma", "female", "Anne", "Roy");
  }

  @Test
  void P21_an_administrator_has_another_name_in_the_list_of_administrators_too() {
    Account admin = people.in(Role.EMPLOYEE);
    Api superAdmin = CLOUD.api().as(Persona.SUPER_ADMIN);
    String adminId = people.appointed(admin);

    Answer answer = people.as(admin, 2).patch(ME, "{\"firstName\":\"Aurélie\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(superAdmin.get("/api/admin/admins/" + adminId).json().at("/user/firstName").asText())
        .isEqualTo("Aurélie");
  }

  @Test
  void every_role_has_an_account_of_its_own() {
    for (Role role : List.of(Role.CLIENT, Role.PROFESSIONAL, Role.EMPLOYEE)) {
      assertThat(people.as(people.in(role)).get(ME).text("role")).isEqualTo(role.code());
    }
  }

  private void keepLink(Account account) {
    people
        .platform("UpdateUser")
        .build(() -> {
          IdentityModule module = IdentityModule.current();
          OneTimeSecrets secrets = module.oneTimeSecrets();
          module
              .accounts()
              .carryOut(
                  Work.of(
                      secrets.keeping(
                          account.id(),
                          Kind.PHONE_STEP,
                          "CANARY",
                          people.now().plus(Duration.ofMinutes(15)))));
          return true;
        });
  }

  private void set(Account account, String attribute, String value) {
    people
        .table()
        .client()
        .updateItem(update ->
            update
                .tableName(people.table().table())
                .key(Tables.key("ACCOUNT#" + account.id(), "ACCOUNT"))
                .updateExpression("SET #a = :v")
                .expressionAttributeNames(Map.of("#a", attribute))
                .expressionAttributeValues(Map.of(":v", AttributeValue.fromS(value))));
  }

  private static List<String> dynamoCalls(String function) {
    return CLOUD.cloud().invocations().lastOf(function).calls("DynamoDb").stream()
        .map(Call::operation)
        .toList();
  }
}
