package ca.jechemine.system.sessions;

import static ca.jechemine.system.sessions.Accounts.PASSWORD;
import static ca.jechemine.system.sessions.Accounts.provisioned;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.SignIn;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `POST /api/auth/tokens/refresh`, `/revoke` and `/revoke-all` (docs/adr/0018), from outside.
class TokensTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String REFRESH = "/api/auth/tokens/refresh";
  private static final String REVOKE = "/api/auth/tokens/revoke";
  private static final String REVOKE_ALL = "/api/auth/tokens/revoke-all";

  private Accounts accounts = new Accounts(CLOUD);

  @BeforeEach
  void people() {
    accounts = new Accounts(CLOUD);
  }

  @Test
  void a_refresh_token_gives_an_access_token_and_the_next_refresh_token() {
    Answer first = signedIn(accounts.client());
    Instant now = CLOUD.cloud().clock().instant();

    Answer second = refresh(first);

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.text("refreshToken")).isNotEqualTo(first.text("refreshToken"));
    assertThat(second.json().at("/user")).isEqualTo(first.json().at("/user"));
    assertThat(accounts.opensTheDoor(second.text("accessToken"))).isTrue();
    assertThat(Instant.parse(second.text("expiresAt")))
        .isBeforeOrEqualTo(CLOUD.cloud().clock().instant().plus(Duration.ofMinutes(30)));
    assertThat(Instant.parse(second.text("refreshExpiresAt")))
        .isAfterOrEqualTo(now.plus(SignIn.IDLE_LIFE));
    assertThat(refresh(second).status()).isEqualTo(200);
  }

  @Test
  void only_hashes_of_it_are_kept() {
    Account client = accounts.client();
    Answer first = signedIn(client);
    Answer second = refresh(first);

    String rows = accounts.rows(client);

    assertThat(rows).contains("SESSION#");
    for (Answer answer : List.of(first, second)) {
      String[] parts = answer.text("refreshToken").split("\\.", -1);
      assertThat(rows).doesNotContain(parts[2]).doesNotContain(parts[3]);
    }
  }

  @Test
  void of_several_at_once_with_one_token_one_rotates_and_all_go_on_with_the_same_next() {
    Account client = accounts.client();
    Answer first = signedIn(client);

    List<Answer> answers = AtOnce.times(8, () -> refresh(first));

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers.stream().map(it -> it.text("refreshToken")).distinct()).hasSize(1);
    assertThat(refresh(answers.getFirst()).status()).isEqualTo(200);
    assertThat(accounts.noted(client.email().value())).containsExactly("LOGIN_SUCCESS");
  }

  @Test
  void a_token_that_was_replaced_ends_the_whole_sign_in_its_access_tokens_too_and_no_other()
      throws InterruptedException {
    Account client = accounts.client();
    Answer elsewhere = signedIn(client);
    Answer first = signedIn(client);
    Answer second = refresh(first);
    CLOUD.cloud().advance(SignIn.GRACE);

    Answer stolen = refresh(first);

    assertThat(stolen.status()).isEqualTo(401);
    assertThat(stolen.code()).isEqualTo("SESSION_ENDED");
    assertThat(refresh(second).code()).isEqualTo("SESSION_ENDED");
    assertThat(accounts.opensTheDoor(second.text("accessToken"))).isFalse();
    assertThat(accounts.opensTheDoor(elsewhere.text("accessToken"))).isTrue();
    assertThat(accounts.noted(client.email().value()))
        .containsExactly("LOGIN_SUCCESS", "LOGIN_SUCCESS", "SESSION_REUSED");
  }

  @Test
  void the_role_and_the_rights_are_those_of_now() {
    Account account = accounts.client();
    Answer first = signedIn(account);
    accounts.change(account, it -> it.with(it.standing().with(Role.EMPLOYEE, Role.CLIENT)));

    assertThat(refresh(first).json().at("/user/role").asText()).isEqualTo("employee");
  }

  @Test
  void the_gate_of_sign_in_holds_at_each_refresh() {
    Account account = accounts.client();
    Answer first = signedIn(account);
    accounts.change(account, it -> it.with(it.standing().with(AccountStatus.INACTIVE)));

    Answer refused = refresh(first);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("AUTH_ACCOUNT_INACTIVE");
  }

  @Test
  void an_account_that_is_gone_has_no_session() {
    Account account = accounts.client();
    Answer first = signedIn(account);
    accounts.delete(account);

    assertThat(refresh(first).code()).isEqualTo("SESSION_ENDED");
    assertThat(accounts.opensTheDoor(first.text("accessToken"))).isFalse();
  }

  @Test
  void a_week_unused_is_the_end() throws InterruptedException {
    Answer first = signedIn(accounts.client());

    CLOUD.cloud().advance(SignIn.IDLE_LIFE);

    assertThat(refresh(first).code()).isEqualTo("SESSION_ENDED");
  }

  @Test
  void a_token_that_is_missing_or_nonsense_is_refused_as_such() {
    for (String path : List.of(REFRESH, REVOKE)) {
      Answer missing = CLOUD.api().post(path, "{}");
      assertThat(missing.status()).isEqualTo(400);
      assertThat(missing.json().path("fields").findValuesAsText("field"))
          .containsExactly("refreshToken");
    }
    assertThat(CLOUD.api().post(REFRESH, body("nonsense")).code()).isEqualTo("SESSION_ENDED");
    assertThat(CLOUD.api().post(REVOKE, body("nonsense")).status()).isEqualTo(200);
  }

  @Test
  void so_many_from_one_place_and_no_more() {
    List<Answer> answers =
        AtOnce.times(150, () -> CLOUD.api().from("198.51.100.88").post(REFRESH, body("nonsense")));

    assertThat(
            answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting())))
        .isEqualTo(Map.of(401, 120L, 429, 30L));
  }

  @Test
  void P22_one_read_and_one_write() {
    refresh(signedIn(accounts.client()));

    assertThat(calls("RefreshToken")).containsExactly("BatchGetItem", "TransactWriteItems");
  }

  @Test
  void signing_out_ends_this_sign_in_at_the_next_request_and_no_other() {
    Account client = accounts.client();
    Answer here = signedIn(client);
    Answer elsewhere = signedIn(client);

    Answer out = CLOUD.api().post(REVOKE, body(here.text("refreshToken")));

    assertThat(out.body()).isEqualTo("{\"success\":true}");
    assertThat(accounts.opensTheDoor(here.text("accessToken"))).isFalse();
    assertThat(refresh(here).code()).isEqualTo("SESSION_ENDED");
    assertThat(accounts.opensTheDoor(elsewhere.text("accessToken"))).isTrue();
    assertThat(CLOUD.api().post(REVOKE, body(here.text("refreshToken"))).body())
        .isEqualTo("{\"success\":true}");
    assertThat(accounts.noted(client.email().value()))
        .containsExactly("LOGIN_SUCCESS", "LOGIN_SUCCESS", "LOGOUT");
  }

  @Test
  void signing_out_several_times_at_once_is_signing_out_once() {
    Account client = accounts.client();
    Answer here = signedIn(client);

    List<Answer> answers =
        AtOnce.times(8, () -> CLOUD.api().post(REVOKE, body(here.text("refreshToken"))));

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(accounts.noted(client.email().value())).containsExactly("LOGIN_SUCCESS", "LOGOUT");
  }

  @Test
  void signing_out_everywhere_ends_every_session_of_the_account_and_nobody_elses() {
    Account client = accounts.client();
    Answer other = signedIn(accounts.client());
    List<Answer> sessions = Stream.generate(() -> signedIn(client)).limit(3).toList();

    Answer out =
        CLOUD
            .api()
            .with("authorization", "Bearer " + sessions.getFirst().text("accessToken"))
            .post(REVOKE_ALL, "{}");

    assertThat(out.body()).isEqualTo("{\"success\":true}");
    assertThat(sessions)
        .allSatisfy(it -> {
          assertThat(accounts.opensTheDoor(it.text("accessToken"))).isFalse();
          assertThat(refresh(it).code()).isEqualTo("SESSION_ENDED");
        });
    assertThat(accounts.opensTheDoor(other.text("accessToken"))).isTrue();
    assertThat(accounts.opensTheDoor(signedIn(client).text("accessToken"))).isTrue();
    assertThat(accounts.noted(client.email().value())).contains("LOGOUT_EVERYWHERE");
  }

  @Test
  void nobody_signs_out_everywhere() {
    assertThat(CLOUD.api().post(REVOKE_ALL, "{}").status()).isEqualTo(401);
  }

  @Test
  void a_pending_professional_may_sign_in_go_on_and_sign_out() {
    Account pending = accounts.in(provisioned(Role.PROFESSIONAL, AccountStatus.PENDING));

    Answer second = refresh(signedIn(pending));

    assertThat(second.json().at("/user/status").asText()).isEqualTo("pending");
    assertThat(
            CLOUD
                .api()
                .with("authorization", "Bearer " + second.text("accessToken"))
                .post(REVOKE_ALL, "{}")
                .status())
        .isEqualTo(200);
  }

  private Answer signedIn(Account account) {
    Answer answer = accounts.signIn(account, PASSWORD);
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }

  private static Answer refresh(Answer session) {
    return CLOUD.api().post(REFRESH, body(session.text("refreshToken")));
  }

  private static String body(String token) {
    return "{\"refreshToken\":\"%s\"}".formatted(token);
  }

  private static List<String> calls(String function) {
    return CLOUD.cloud().invocations().lastOf(function).calls("DynamoDb").stream()
        .map(Call::operation)
        .toList();
  }
}
