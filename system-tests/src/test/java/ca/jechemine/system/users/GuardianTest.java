package ca.jechemine.system.users;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Age;
import ca.jechemine.kernel.Role;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// `/api/users/guardian` (contract 10 §4.7, docs/adr/0019).
class GuardianTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String GUARDIAN = "/api/users/guardian";

  private final People people = new People(CLOUD);

  @Test
  void defect_not_repeated_one_side_alone_links_nobody_both_do() {
    Account minor = people.aged(15);
    Account guardian = people.aged(40);

    Answer asked = guardianAsks(minor, guardian);
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.json().path("success").asBoolean()).isTrue();
    assertThat(asked.text("message")).contains("mineure doit encore");
    assertThat(guardianAsks(minor, guardian).status()).isEqualTo(200);
    assertThat(managed(guardian)).isEmpty();
    assertThat(people.item(minor.id()).optionalText("guardianId")).isEmpty();

    Answer agreed = minorAsks(minor, guardian);
    assertThat(agreed.text("message")).contains("sont liés");
    assertThat(dynamoCalls("LinkGuardian"))
        .containsExactly("Query", "Query", "GetItem", "TransactWriteItems");
    assertThat(managed(guardian)).containsExactly(minor.id().value());
    assertThat(people.as(minor).get("/api/users/me").text("guardianId"))
        .isEqualTo(guardian.id().value());
    assertThat(people.as(minor).get("/api/users/me").text("accountManagerId"))
        .isEqualTo(guardian.id().value());
    assertThat(people.as(guardian).get("/api/users/me").json().path("managedAccounts"))
        .extracting(JsonNode::asText)
        .containsExactly(minor.id().value());
    assertThat(minorAsks(minor, guardian).text("message")).contains("sont liés");
  }

  @Test
  void the_minor_may_be_the_first_to_ask() {
    Account minor = people.aged(13);
    Account guardian = people.client();

    assertThat(minorAsks(minor, guardian).text("message")).contains("responsable doit encore");
    assertThat(guardianAsks(minor, guardian).status()).isEqualTo(200);

    assertThat(managed(guardian)).containsExactly(minor.id().value());
  }

  @Test
  void defect_not_repeated_the_guardian_is_shown_without_any_secret() {
    Account minor = people.aged(15);
    Account guardian = people.client();
    linked(minor, guardian);

    Answer answer = people.as(minor).get(GUARDIAN + "?action=guardian");

    assertThat(answer.json().at("/guardian/_id").asText()).isEqualTo(guardian.id().value());
    assertThat(answer.json().at("/guardian/phone").asText()).isEqualTo("+15145551234");
    assertThat(answer.json().has("managedAccounts")).isFalse();
    assertThat(answer.body()).doesNotContain("CANARY", "argon2", "password");
    JsonNode both = people.as(guardian).get(GUARDIAN).json();
    assertThat(both.get("guardian").isNull()).isTrue();
    assertThat(both.at("/managedAccounts/0/dateOfBirth").asText()).contains("T");
  }

  @Test
  void never_fails_for_people_without_any_and_stays_cheap() {
    for (Role role : List.of(Role.CLIENT, Role.PROFESSIONAL, Role.EMPLOYEE)) {
      Account account = people.in(role);
      assertThat(people.as(account).get(GUARDIAN + "?action=managed").json().get("managedAccounts"))
          .isEmpty();
      assertThat(dynamoCalls("ReadGuardianship")).containsExactly("Query");
      assertThat(
              people.as(account).get(GUARDIAN + "?action=guardian").json().get("guardian").isNull())
          .isTrue();
    }
    assertThat(CLOUD.api().get(GUARDIAN).status()).isEqualTo(401);
    assertThat(people.as(people.client()).get(GUARDIAN + "?action=other").status()).isEqualTo(400);
  }

  @Test
  void defect_not_repeated_authority_ends_at_eighteen_by_itself() throws InterruptedException {
    LocalDate tomorrow = Age.today(people.now()).plusDays(1);
    Account minor = people.born(tomorrow.minusYears(18));
    Account guardian = people.client();
    linked(minor, guardian);
    assertThat(managed(guardian)).hasSize(1);

    CLOUD.cloud().advance(Duration.ofDays(1));

    assertThat(managed(guardian)).isEmpty();
    assertThat(people.as(minor).get(GUARDIAN + "?action=guardian").json().get("guardian").isNull())
        .isTrue();
    assertThat(people.as(guardian).delete(GUARDIAN + "?minorUserId=" + minor.id()).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "fr,'Ce compte a un responsable\u00a0: seule notre équipe peut modifier sa date de naissance.'",
    "en,'This account has a guardian: only our team can change its date of birth.'"
  })
  void nobody_ends_a_guardians_authority_by_another_birth_date(String language, String error) {
    Account minor = people.aged(15);
    Account guardian = people.client();
    linked(minor, guardian);
    Map<String, AttributeValue> before = people.row(minor.id());

    for (String date : List.of("1990-01-01", "")) {
      Answer refused =
          people
              .as(minor)
              .in(language)
              .patch(
                  "/api/users/me",
                  "{\"dateOfBirth\":\"%s\",\"firstName\":\"Anne\"}".formatted(date));
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("BIRTH_DATE_LOCKED");
      assertThat(refused.text("error")).isEqualTo(error);
    }

    assertThat(people.row(minor.id())).isEqualTo(before);
    assertThat(managed(guardian)).containsExactly(minor.id().value());
  }

  @Test
  void the_birth_date_of_whoever_has_a_guardian_is_changed_by_an_administrator() {
    Account minor = people.aged(15);
    Account guardian = people.client();
    linked(minor, guardian);

    Answer kept =
        people
            .as(minor)
            .patch(
                "/api/users/me",
                "{\"dateOfBirth\":\"%s\",\"firstName\":\"Anne\"}"
                    .formatted(minor.person().dateOfBirth()));
    Answer corrected =
        CLOUD
            .api()
            .as(Persona.SUPPORT_ADMIN)
            .patch("/api/users/" + minor.id(), "{\"dateOfBirth\":\"1990-01-01\"}");

    assertThat(kept.text("firstName")).isEqualTo("Anne");
    assertThat(corrected.text("dateOfBirth")).isEqualTo("1990-01-01T00:00:00.000Z");
    assertThat(managed(guardian)).isEmpty();
  }

  @Test
  void unknown_people_and_adults_are_refused_alike() {
    Account caller = people.client();
    Answer unknown = people.as(caller).post(GUARDIAN, minorIs(people.newId()));
    Answer adult = people.as(caller).post(GUARDIAN, minorIs(people.aged(18).id().value()));
    Answer ageless = people.as(caller).post(GUARDIAN, minorIs(people.client().id().value()));

    assertThat(unknown.status()).isEqualTo(400);
    assertThat(adult.body()).isEqualTo(unknown.body());
    assertThat(ageless.body()).isEqualTo(unknown.body());
    Account minor = people.aged(15);
    assertThat(people.as(minor).post(GUARDIAN, body(minor.id().value(), people.newId())).body())
        .isEqualTo(
            people
                .as(minor)
                .post(GUARDIAN, body(minor.id().value(), people.aged(16).id().value()))
                .body());
  }

  @Test
  void bad_bodies_strangers_and_nobody_are_refused() {
    Account minor = people.aged(15);
    Account guardian = people.client();
    Account stranger = people.client();
    String both = body(minor.id().value(), guardian.id().value());

    assertThat(people.as(stranger).post(GUARDIAN, both).status()).isEqualTo(403);
    assertThat(people.as(stranger).post(GUARDIAN, body(people.newId(), people.newId())).status())
        .isEqualTo(403);
    assertThat(CLOUD.api().post(GUARDIAN, both).status()).isEqualTo(401);
    assertThat(people.as(minor).post(GUARDIAN, minorIs(minor.id().value())).status())
        .isEqualTo(400);
    for (String bad : List.of("{}", minorIs("x"), body(minor.id().value(), "x"))) {
      assertThat(people.as(guardian).post(GUARDIAN, bad).status()).as(bad).isEqualTo(400);
    }
    assertThat(people.as(guardian).delete(GUARDIAN).status()).isEqualTo(400);
    assertThat(people.as(guardian).delete(GUARDIAN + "?minorUserId=x").status()).isEqualTo(400);
    assertThat(CLOUD.api().delete(GUARDIAN + "?minorUserId=" + minor.id()).status()).isEqualTo(401);
  }

  @Test
  void a_request_holds_for_fourteen_days() throws InterruptedException {
    Account minor = people.aged(15);
    Account guardian = people.client();
    guardianAsks(minor, guardian);

    CLOUD.cloud().advance(Duration.ofDays(14));

    assertThat(minorAsks(minor, guardian).text("message")).contains("responsable doit encore");
    assertThat(managed(guardian)).isEmpty();
    assertThat(guardianAsks(minor, guardian).text("message")).contains("sont liés");
  }

  @Test
  void both_at_the_same_time_are_linked() {
    for (int round = 0; round < 5; round++) {
      Account minor = people.aged(15);
      Account guardian = people.client();
      List<Callable<Answer>> words =
          List.of(() -> guardianAsks(minor, guardian), () -> minorAsks(minor, guardian));

      assertThat(AtOnce.all(words)).allSatisfy(it -> assertThat(it.status()).isEqualTo(200));

      assertThat(managed(guardian)).containsExactly(minor.id().value());
    }
  }

  @Test
  void of_two_guardians_at_once_one_becomes_it() {
    Account minor = people.aged(15);
    List<Account> guardians = List.of(people.client(), people.client());
    guardians.forEach(it -> minorAsks(minor, it));

    List<Answer> answers =
        AtOnce.all(
            guardians.stream().<Callable<Answer>>map(it -> () -> guardianAsks(minor, it)).toList());

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    assertThat(guardians.stream().mapToInt(it -> managed(it).size()).sum()).isEqualTo(1);
    assertThat(minorAsks(minor, people.client()).code()).isEqualTo("HAS_GUARDIAN");
    assertThat(guardianAsks(minor, people.client()).status()).isEqualTo(200);
  }

  @Test
  void either_ends_it_on_both_sides() {
    Account minor = people.aged(15);
    Account guardian = people.client();
    linked(minor, guardian);
    String path = GUARDIAN + "?minorUserId=" + minor.id();

    assertThat(people.as(people.client()).delete(path).status()).isEqualTo(403);
    assertThat(
            people.as(people.client()).delete(GUARDIAN + "?minorUserId=" + people.newId()).status())
        .isEqualTo(403);
    assertThat(people.as(guardian).delete(path).status()).isEqualTo(200);
    assertThat(dynamoCalls("UnlinkGuardian")).containsExactly("Query", "TransactWriteItems");
    assertThat(people.as(minor).get("/api/users/me").json().get("guardianId").isNull()).isTrue();
    assertThat(people.as(guardian).get("/api/users/me").json().get("managedAccounts")).isEmpty();
    assertThat(people.as(guardian).delete(path).status()).isEqualTo(403);
    assertThat(people.as(minor).delete(path).status()).isEqualTo(404);

    linked(minor, guardian);
    assertThat(people.as(minor).delete(path).status()).isEqualTo(200);
    assertThat(managed(guardian)).isEmpty();
  }

  @Test
  void a_request_is_declined_or_withdrawn_the_same_way() {
    Account minor = people.aged(15);
    Account guardian = people.client();
    String path = GUARDIAN + "?minorUserId=" + minor.id();

    guardianAsks(minor, guardian);
    assertThat(people.as(minor).delete(path).status()).isEqualTo(200);
    assertThat(minorAsks(minor, guardian).text("message")).contains("responsable doit encore");
    assertThat(people.as(guardian).delete(path).status()).isEqualTo(200);
    assertThat(guardianAsks(minor, guardian).text("message")).contains("mineure doit encore");
  }

  @Test
  void a_guardian_who_withdraws_while_the_minor_agrees_is_not_linked_afterwards() {
    for (int round = 0; round < 20; round++) {
      Account minor = people.aged(15);
      Account guardian = people.client();
      guardianAsks(minor, guardian);
      String path = GUARDIAN + "?minorUserId=" + minor.id();
      Api withdrawing = people.as(guardian);

      List<Answer> answers =
          AtOnce.all(
              List.<Callable<Answer>>of(
                  () -> minorAsks(minor, guardian), () -> withdrawing.delete(path)));

      assertThat(answers).extracting(Answer::status).containsExactly(200, 200);
      assertThat(managed(guardian)).isEmpty();
      assertThat(people.item(minor.id()).optionalText("guardianId")).isEmpty();
    }
  }

  @Test
  void a_minor_who_withdraws_while_the_guardian_agrees_is_not_linked_afterwards() {
    for (int round = 0; round < 10; round++) {
      Account minor = people.aged(15);
      Account guardian = people.client();
      minorAsks(minor, guardian);
      String path = GUARDIAN + "?minorUserId=" + minor.id();
      Api withdrawing = people.as(minor);

      List<Answer> answers =
          AtOnce.all(
              List.<Callable<Answer>>of(
                  () -> guardianAsks(minor, guardian), () -> withdrawing.delete(path)));

      assertThat(answers).extracting(Answer::status).containsExactly(200, 200);
      assertThat(managed(guardian)).isEmpty();
    }
  }

  @Test
  void a_guardian_who_is_forgotten_is_nobodys() {
    Account minor = people.aged(15);
    Account guardian = people.client();
    linked(minor, guardian);

    CLOUD
        .api()
        .as(Persona.SUPER_ADMIN)
        .post(
            "/api/admin/data-lifecycle",
            "{\"action\":\"anonymize_user\",\"userId\":\"%s\"}".formatted(guardian.id()));

    assertThat(people.as(minor).get(GUARDIAN + "?action=guardian").json().get("guardian").isNull())
        .isTrue();
    assertThat(people.as(minor).delete(GUARDIAN + "?minorUserId=" + minor.id()).status())
        .isEqualTo(200);
  }

  private void linked(Account minor, Account guardian) {
    guardianAsks(minor, guardian);
    minorAsks(minor, guardian);
  }

  private Answer guardianAsks(Account minor, Account guardian) {
    return people.as(guardian).in("fr").post(GUARDIAN, minorIs(minor.id().value()));
  }

  private Answer minorAsks(Account minor, Account guardian) {
    return people
        .as(minor)
        .in("fr")
        .post(GUARDIAN, body(minor.id().value(), guardian.id().value()));
  }

  private List<String> managed(Account guardian) {
    return people
        .as(guardian)
        .get(GUARDIAN + "?action=managed")
        .json()
        .path("managedAccounts")
        .findValuesAsText("_id");
  }

  private static String minorIs(String id) {
    return "{\"minorUserId\":\"%s\"}".formatted(id);
  }

  private static String body(String minor, String guardian) {
    return "{\"minorUserId\":\"%s\",\"guardianUserId\":\"%s\"}".formatted(minor, guardian);
  }

  private static List<String> dynamoCalls(String function) {
    return CLOUD.cloud().invocations().lastOf(function).calls("DynamoDb").stream()
        .map(Call::operation)
        .toList();
  }
}
