package ca.jechemine.system.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// `POST /api/auth/login` (contract 10 §2.3), from outside. Each test has people of its own,
/// because attempts are counted.
class LoginTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String BLOCKED = "professional.two@jechemine.test";
  private static final String OF_BEFORE = "professional.pending@jechemine.test";
  private static final String BCRYPT_OF_BEFORE =
      "$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW";

  @Test
  void answers_what_the_frontend_copies_into_its_session_and_a_token_that_works() {
    Answer answer = signIn(Persona.CONTENT_ADMIN.email(), password());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/user/id").asText())
        .isEqualTo(table().idOf(Persona.CONTENT_ADMIN.email()));
    assertThat(answer.json().at("/user/name").asText()).isEqualTo("Maëlle Gagnon-Thibault");
    assertThat(answer.json().at("/user/role").asText()).isEqualTo("admin");
    assertThat(answer.json().at("/user/isAdmin").asBoolean()).isTrue();
    assertThat(answer.json().at("/user/adminId").asText())
        .isEqualTo(table().row(Persona.CONTENT_ADMIN.email(), "ADMIN").text("id"));
    assertThat(Instant.parse(answer.text("expiresAt")))
        .isBeforeOrEqualTo(CLOUD.cloud().clock().instant().plus(Duration.ofMinutes(30)));
    assertThat(
            CLOUD
                .api()
                .with("authorization", "Bearer " + answer.text("accessToken"))
                .get("/api/admin/external-messages")
                .status())
        .isEqualTo(200);
  }

  @Test
  void answers_with_the_fields_of_the_contract_and_nothing_more() {
    Answer answer = signIn(Persona.CONTENT_ADMIN.email(), password());

    assertThat(answer.json().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "user", "accessToken", "expiresAt", "refreshToken", "refreshExpiresAt");
    assertThat(answer.json().path("user").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "id",
            "email",
            "name",
            "firstName",
            "lastName",
            "role",
            "isAdmin",
            "adminId",
            "professionalLicenseStatus",
            "image",
            "status",
            "language");
  }

  @Test
  void refuses_in_the_visitors_language() {
    String wrong = body("nobody.here@jechemine.test", "wrong");

    assertThat(CLOUD.api().in("fr").post("/api/auth/login", wrong).text("error"))
        .isEqualTo("L’adresse courriel ou le mot de passe est incorrect.");
    assertThat(CLOUD.api().in("en").post("/api/auth/login", wrong).text("error"))
        .isEqualTo("The e-mail address or the password is incorrect.");
  }

  @Test
  void compares_the_address_trimmed_and_in_lower_case() {
    assertThat(signIn("  Client.FR@JeChemine.test ", password()).status()).isEqualTo(200);
  }

  @Test
  void an_administrator_whose_appointment_is_over_is_no_admin() {
    Answer answer = signIn(Persona.DEACTIVATED_ADMIN.email(), password());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/user/role").asText()).isEqualTo("admin");
    assertThat(answer.json().at("/user/isAdmin").asBoolean()).isFalse();
  }

  @Test
  void names_every_missing_field() {
    Answer answer = CLOUD.api().post("/api/auth/login", "{\"email\":\" \"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("field"))
        .containsExactly("email", "password");
  }

  @Test
  void P18_an_address_that_nobody_has_is_answered_as_a_wrong_password_after_the_same_calls() {
    Answer unknown = signIn("nobody@jechemine.test", "wrong");
    List<String> callsForUnknown = callsOfLastLogin();
    Answer wrong = signIn(Persona.PROFESSIONAL.email(), "wrong");
    List<String> callsForWrong = callsOfLastLogin();

    assertThat(unknown.status()).isEqualTo(401);
    assertThat(unknown.code()).isEqualTo("AUTH_INVALID_CREDENTIALS");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.body()).isEqualTo(unknown.body());
    assertThat(callsForUnknown)
        .containsExactly("BatchGetItem", "Query", "TransactWriteItems")
        .isEqualTo(callsForWrong);
  }

  @Test
  void P18_of_a_hundred_attempts_at_once_for_one_address_ten_are_heard() {
    List<Answer> answers = AtOnce.times(100, () -> signIn(Persona.OTHER_CLIENT.email(), "wrong"));

    assertThat(countByStatus(answers)).isEqualTo(Map.of(401, 10L, 429, 90L));
    assertThat(answers)
        .filteredOn(it -> it.status() == 429)
        .allSatisfy(it ->
            assertThat(Long.parseLong(it.header("retry-after").orElse("0"))).isBetween(1L, 900L));
    assertThat(signIn(Persona.OTHER_CLIENT.email(), password()).status()).isEqualTo(429);
    assertThat(table().attempts(Persona.OTHER_CLIENT.email())).hasSize(10);
  }

  @Test
  void P18_of_a_hundred_attempts_at_once_from_one_place_ten_are_heard() {
    List<Answer> answers =
        AtOnce.times(
            100,
            () ->
                CLOUD
                    .api()
                    .from("198.51.100.9")
                    .post("/api/auth/login", body(Persona.CLIENT.email(), password())));

    assertThat(countByStatus(answers)).isEqualTo(Map.of(200, 10L, 429, 90L));
  }

  @Test
  void the_window_opens_again_after_a_quarter_of_an_hour() throws InterruptedException {
    wrongly(Persona.SUPPORT_ADMIN, 10);
    assertThat(signIn(Persona.SUPPORT_ADMIN.email(), password()).status()).isEqualTo(429);

    CLOUD.cloud().advance(Duration.ofMinutes(15));

    assertThat(signIn(Persona.SUPPORT_ADMIN.email(), password()).status()).isEqualTo(200);
  }

  @Test
  void a_success_forgets_the_attempts_for_its_address() {
    wrongly(Persona.PLATFORM_ADMIN, 9);
    assertThat(signIn(Persona.PLATFORM_ADMIN.email(), password()).status()).isEqualTo(200);

    wrongly(Persona.PLATFORM_ADMIN, 9);

    assertThat(signIn(Persona.PLATFORM_ADMIN.email(), password()).status()).isEqualTo(200);
  }

  @Test
  void notes_each_attempt_without_its_address() {
    signIn(Persona.SUPER_ADMIN.email(), "wrong");
    signIn(Persona.SUPER_ADMIN.email(), password());
    signIn("nobody.else@jechemine.test", "wrong");

    assertThat(table().attempts(Persona.SUPER_ADMIN.email()))
        .extracting(it -> it.text("action"))
        .containsExactly("LOGIN_FAILED", "LOGIN_SUCCESS");
    assertThat(table().attempts(Persona.SUPER_ADMIN.email()))
        .allSatisfy(it -> {
          assertThat(it.text("userId")).isEqualTo(table().idOf(Persona.SUPER_ADMIN.email()));
          assertThat(it.text("ip")).doesNotContain("10.");
          assertThat(it.expiresAt())
              .isAfter(CLOUD.cloud().clock().instant().plus(Duration.ofDays(3 * 365 - 1)));
        });
    assertThat(table().attempts("nobody.else@jechemine.test"))
        .singleElement()
        .satisfies(it -> assertThat(it.optionalText("userId")).isEmpty());
  }

  @Test
  void notes_the_last_login_of_an_administrator() {
    assertThat(table().row(Persona.BILLING_ADMIN.email(), "ADMIN").optionalInstant("lastLoginAt"))
        .isEmpty();

    signIn(Persona.BILLING_ADMIN.email(), password());

    assertThat(table().row(Persona.BILLING_ADMIN.email(), "ADMIN").optionalInstant("lastLoginAt"))
        .isPresent();
  }

  @Test
  void a_blocked_account_hears_why_only_with_its_password() {
    table().set(BLOCKED, "status", AttributeValue.fromS("INACTIVE"));

    assertThat(signIn(BLOCKED, "wrong").code()).isEqualTo("AUTH_INVALID_CREDENTIALS");
    Answer blocked = signIn(BLOCKED, password());

    assertThat(blocked.status()).isEqualTo(403);
    assertThat(blocked.code()).isEqualTo("AUTH_ACCOUNT_INACTIVE");
    assertThat(table().attempts(BLOCKED))
        .extracting(it -> it.text("action"))
        .containsExactly("LOGIN_FAILED", "LOGIN_BLOCKED_INACTIVE");
  }

  @Test
  void a_bcrypt_hash_of_before_lets_in_and_is_replaced() {
    table().set(OF_BEFORE, "passwordHash", AttributeValue.fromS(BCRYPT_OF_BEFORE));

    assertThat(signIn(OF_BEFORE, "abc123xyz").status()).isEqualTo(200);

    assertThat(table().row(OF_BEFORE, "ACCOUNT").text("passwordHash"))
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(signIn(OF_BEFORE, "abc123xyz").status()).isEqualTo(200);
    assertThat(signIn(OF_BEFORE, "abc123xyy").status()).isEqualTo(401);
  }

  private static void wrongly(Persona persona, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(signIn(persona.email(), "wrong").status()).isEqualTo(401);
    }
  }

  private static Answer signIn(String email, String password) {
    return CLOUD.api().post("/api/auth/login", body(email, password));
  }

  private static String body(String email, String password) {
    return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
  }

  private static String password() {
    return CLOUD.cloud().accounts().getFirst().password();
  }

  private static IdentityTable table() {
    return new IdentityTable(CLOUD);
  }

  private static List<String> callsOfLastLogin() {
    return CLOUD.cloud().invocations().lastOf("Login").calls("DynamoDb").stream()
        .map(Call::operation)
        .toList();
  }

  private static Map<Integer, Long> countByStatus(List<Answer> answers) {
    return answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
  }
}
