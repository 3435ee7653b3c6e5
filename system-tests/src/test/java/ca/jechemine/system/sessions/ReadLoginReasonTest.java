package ca.jechemine.system.sessions;

import static ca.jechemine.system.sessions.Accounts.PASSWORD;
import static ca.jechemine.system.sessions.Accounts.credentials;
import static ca.jechemine.system.sessions.Accounts.provisioned;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `POST /api/auth/account/login-reason` (contract 10 §2.4), from outside.
class ReadLoginReasonTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PATH = "/api/auth/account/login-reason";
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T12:00:00Z");

  private Accounts accounts = new Accounts(CLOUD);

  @BeforeEach
  void people() {
    accounts = new Accounts(CLOUD);
  }

  @Test
  void tells_what_stands_in_the_way_by_the_table_of_the_contract() {
    Standing client = provisioned(Role.CLIENT, AccountStatus.ACTIVE);
    Standing professional = Standing.signedUp(Role.PROFESSIONAL).emailVerified(LONG_AGO);

    assertThat(code(client)).isEqualTo("OK");
    assertThat(code(client.deactivated(LONG_AGO))).isEqualTo("AUTH_ACCOUNT_DEACTIVATED");
    assertThat(code(client.with(AccountStatus.INACTIVE))).isEqualTo("AUTH_ACCOUNT_INACTIVE");
    assertThat(code(Standing.signedUp(Role.CLIENT))).isEqualTo("AUTH_EMAIL_NOT_VERIFIED");
    assertThat(code(professional)).isEqualTo("OK");
    assertThat(code(professional.with(LicenseStatus.REJECTED).with(AccountStatus.INACTIVE)))
        .isEqualTo("AUTH_LICENSE_REJECTED");
    assertThat(code(provisioned(Role.ADMIN, AccountStatus.INACTIVE)))
        .isEqualTo("AUTH_ACCOUNT_INACTIVE");
  }

  @Test
  void defect_the_phone_code_is_not_told_any_more() {
    assertThat(code(Standing.signedUp(Role.CLIENT).emailVerified(LONG_AGO))).isEqualTo("OK");
  }

  @Test
  void a_wrong_password_and_an_unknown_address_are_the_bare_text_that_the_page_compares() {
    Answer wrong = read(accounts.client().email().value(), "wrong");
    Answer unknown = read("nobody.at.all@jechemine.test", PASSWORD);
    Account guest = accounts.withoutPassword(provisioned(Role.GUEST, AccountStatus.ACTIVE));
    Answer without = read(guest.email().value(), PASSWORD);

    assertThat(List.of(wrong, unknown, without))
        .allSatisfy(it -> {
          assertThat(it.status()).isEqualTo(401);
          assertThat(it.body()).isEqualTo("{\"error\":\"invalid\"}");
        });
  }

  @Test
  void P18_costs_what_signing_in_costs_whoever_has_the_address() {
    Account client = accounts.client();
    read(client.email().value(), "wrong");
    List<String> calls = calls("ReadLoginReason");
    read("nobody.else.at.all@jechemine.test", "wrong");
    List<String> callsForUnknown = calls("ReadLoginReason");
    accounts.signIn(client, "wrong");

    assertThat(calls)
        .containsExactly("BatchGetItem", "Query", "TransactWriteItems")
        .isEqualTo(callsForUnknown)
        .isEqualTo(calls("Login"));
  }

  @Test
  void names_every_missing_field() {
    Answer answer = CLOUD.api().post(PATH, "{}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("field"))
        .containsExactly("email", "password");
  }

  @Test
  void defect_it_is_no_unthrottled_oracle_beside_the_login_their_attempts_are_the_same_ten() {
    Account client = accounts.client();
    String body = credentials(client.email().value(), "wrong");

    List<Answer> answers =
        AtOnce.all(
            IntStream.range(0, 100)
                .<Callable<Answer>>mapToObj(
                    n -> () -> CLOUD.api().post(n % 2 == 0 ? PATH : "/api/auth/login", body))
                .toList());

    assertThat(byStatus(answers)).isEqualTo(Map.of(401, 10L, 429, 90L));
    assertThat(read(client.email().value(), PASSWORD).status()).isEqualTo(429);
    assertThat(accounts.signIn(client, PASSWORD).status()).isEqualTo(429);
  }

  @Test
  void attempts_from_one_place_are_the_same_ten_too() {
    for (int n = 0; n < 5; n++) {
      Account client = accounts.client();
      String body = credentials(client.email().value(), PASSWORD);
      assertThat(CLOUD.api().from("198.51.100.77").post(PATH, body).status()).isEqualTo(200);
      assertThat(CLOUD.api().from("198.51.100.77").post("/api/auth/login", body).status())
          .isEqualTo(200);
    }
    String body = credentials(accounts.client().email().value(), PASSWORD);

    Answer eleventh = CLOUD.api().from("198.51.100.77").post(PATH, body);

    assertThat(eleventh.status()).isEqualTo(429);
    assertThat(Long.parseLong(eleventh.header("retry-after").orElseThrow())).isBetween(1L, 900L);
  }

  @Test
  void is_noted_and_is_no_login() {
    Account admin = accounts.admin();
    String email = admin.email().value();

    read(email, "wrong");
    read(email, PASSWORD);

    assertThat(accounts.noted(email)).containsExactly("LOGIN_FAILED", "LOGIN_REASON_READ");
    assertThat(accounts.row(admin, "ADMIN").orElseThrow().optionalInstant("lastLoginAt")).isEmpty();
    assertThat(accounts.rows(admin)).doesNotContain("SESSION#");
  }

  private String code(Standing standing) {
    Answer answer = read(accounts.in(standing).email().value(), PASSWORD);
    assertThat(answer.status()).isEqualTo(200);
    return answer.code();
  }

  private static Answer read(String email, String password) {
    return CLOUD.api().post(PATH, credentials(email, password));
  }

  private static List<String> calls(String function) {
    return CLOUD.cloud().invocations().lastOf(function).calls("DynamoDb").stream()
        .map(Call::operation)
        .toList();
  }

  private static Map<Integer, Long> byStatus(List<Answer> answers) {
    return answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
  }
}
