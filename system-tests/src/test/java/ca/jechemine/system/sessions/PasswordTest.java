package ca.jechemine.system.sessions;

import static ca.jechemine.system.sessions.Accounts.PASSWORD;
import static ca.jechemine.system.sessions.Accounts.provisioned;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice.PasswordChanged;
import ca.jechemine.contracts.AccountNotice.PasswordLinkRequested;
import ca.jechemine.contracts.AccountNotice.PasswordLinkRequested.Purpose;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Service;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/// `POST /api/auth/forgot-password` and `/api/auth/account/set-password` (contract 10 §3.7, §3.8),
/// from outside.
class PasswordTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String FORGOT = "/api/auth/forgot-password";
  private static final String SET = "/api/auth/account/set-password";
  private static final String CHOSEN = "Une-Autre-Voie-2027";
  private static final String HEARD = "{\"ok\":true}";

  private Accounts accounts = new Accounts(CLOUD);

  @BeforeEach
  void people() {
    accounts = new Accounts(CLOUD);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = Mode.EXCLUDE,
      names = {"GUEST", "PROSPECT"})
  void whoever_may_have_a_password_is_sent_a_link_that_is_good_for_an_hour(Role role) {
    Account account = accounts.in(provisioned(role, AccountStatus.ACTIVE));
    Instant before = CLOUD.cloud().clock().instant();

    assertThat(forgot(" " + account.email().value().toUpperCase(java.util.Locale.ROOT)).body())
        .isEqualTo(HEARD);

    PasswordLinkRequested link = link(account);
    assertThat(link.purpose()).isEqualTo(Purpose.RESET);
    assertThat(link.email()).isEqualTo(account.email().value());
    assertThat(link.language()).isEqualTo("fr");
    assertThat(link.token()).matches("[0-9a-f]{64}");
    assertThat(link.expiresAt())
        .isBetween(before.plus(Duration.ofHours(1)), before.plus(Duration.ofMinutes(61)));
    assertThat(accounts.noted(account.email().value())).containsExactly("PASSWORD_RESET_REQUESTED");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"GUEST", "PROSPECT"})
  void a_guest_is_sent_nothing_and_nobody_sees_it(Role role) {
    Account guest = accounts.withoutPassword(provisioned(role, AccountStatus.ACTIVE));

    assertThat(forgot(guest.email().value()).body()).isEqualTo(HEARD);

    assertThat(accounts.told(PasswordLinkRequested.class, guest)).isEmpty();
  }

  @Test
  void P18_an_address_that_nobody_has_is_answered_alike_after_the_same_calls() {
    Answer known = forgot(accounts.client().email().value());
    List<String> calls = calls("ForgotPassword");
    Answer unknown = forgot("nobody.who.forgot@jechemine.test");

    assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(200);
    assertThat(unknown.body()).isEqualTo(known.body());
    assertThat(calls("ForgotPassword"))
        .containsExactly("TransactWriteItems", "BatchGetItem", "Query", "TransactWriteItems")
        .isEqualTo(calls);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"email\":\"\"}", "{\"email\":\"no address\"}", "{\"email\":7}", "", "["})
  void whatever_is_no_address_is_answered_alike(String body) {
    Answer answer = CLOUD.api().post(FORGOT, body);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(HEARD);
  }

  @Test
  void a_failure_of_ours_is_answered_alike() {
    Account client = accounts.client();
    CLOUD.settle();
    CLOUD
        .cloud()
        .aws()
        .faults()
        .next(Service.DYNAMODB, "Query", new Fault.Refused(400, "ValidationException"));

    Answer answer = forgot(client.email().value());
    CLOUD.cloud().aws().faults().clear();

    assertThat(answer.body()).isEqualTo(HEARD);
    assertThat(accounts.told(PasswordLinkRequested.class, client)).isEmpty();
  }

  @Test
  void defect_no_throttle_five_links_from_one_place_and_no_more() {
    String body = "{\"email\":\"%s\"}".formatted(accounts.client().email().value());

    List<Answer> answers =
        AtOnce.times(100, () -> CLOUD.api().from("198.51.100.66").post(FORGOT, body));

    assertThat(byStatus(answers)).isEqualTo(Map.of(200, 5L, 429, 95L));
    assertThat(answers)
        .filteredOn(it -> it.status() == 429)
        .allSatisfy(it ->
            assertThat(Long.parseLong(it.header("retry-after").orElseThrow())).isBetween(1L, 900L));
  }

  @Test
  void a_new_link_replaces_the_former() {
    Account client = accounts.client();
    forgot(client.email().value());
    String former = link(client).token();
    forgot(client.email().value());

    assertThat(set(client, former, CHOSEN).code()).isEqualTo("LINK_INVALID");
    assertThat(set(client, link(client).token(), CHOSEN).status()).isEqualTo(200);
  }

  @Test
  void defect_sessions_survived_the_chosen_password_ends_every_session_of_before() {
    Account client = accounts.client();
    Answer before = accounts.signIn(client, PASSWORD);

    Answer done = set(client, sent(client), CHOSEN);

    assertThat(done.body()).isEqualTo("{\"success\":true}");
    assertThat(accounts.opensTheDoor(before.text("accessToken"))).isFalse();
    assertThat(
            CLOUD
                .api()
                .post(
                    "/api/auth/tokens/refresh",
                    "{\"refreshToken\":\"%s\"}".formatted(before.text("refreshToken")))
                .code())
        .isEqualTo("SESSION_ENDED");
    assertThat(accounts.signIn(client, PASSWORD).status()).isEqualTo(401);
    assertThat(accounts.signIn(client, CHOSEN).status()).isEqualTo(200);
    assertThat(accounts.told(PasswordChanged.class, client)).hasSize(1);
    assertThat(accounts.noted(client.email().value()))
        .contains("PASSWORD_RESET_REQUESTED", "PASSWORD_SET");
    assertThat(accounts.now(client).standing().emailVerifiedAt()).isNotNull();
  }

  @Test
  void a_link_is_good_once_also_for_several_at_once() {
    Account client = accounts.client();
    String token = sent(client);

    List<Answer> answers = AtOnce.times(8, () -> set(client, token, CHOSEN));

    assertThat(byStatus(answers)).isEqualTo(Map.of(200, 1L, 400, 7L));
    assertThat(set(client, token, CHOSEN).code()).isEqualTo("LINK_INVALID");
    assertThat(accounts.told(PasswordChanged.class, client)).hasSize(1);
  }

  @Test
  void a_link_is_over_after_an_hour() throws InterruptedException {
    Account client = accounts.client();
    String token = sent(client);

    CLOUD.cloud().advance(Duration.ofMinutes(60));

    assertThat(set(client, token, CHOSEN).code()).isEqualTo("LINK_INVALID");
  }

  @Test
  void a_link_is_its_holders_alone() {
    Account client = accounts.client();
    String token = sent(client);

    assertThat(set(accounts.client(), token, CHOSEN).code()).isEqualTo("LINK_INVALID");
    assertThat(setAs("0123456789abcdef01234567", token, CHOSEN).code()).isEqualTo("LINK_INVALID");
  }

  @Test
  void what_has_not_the_form_of_a_link_or_of_a_password_is_refused() {
    Account client = accounts.client();
    String token = sent(client);

    assertThat(setAs("short", token, CHOSEN).code()).isEqualTo("LINK_INVALID");
    assertThat(set(client, "zz", CHOSEN).code()).isEqualTo("LINK_INVALID");
    assertThat(CLOUD.api().post(SET, "{}").code()).isEqualTo("LINK_INVALID");
    Answer tooShort = set(client, token, "1234567");
    assertThat(tooShort.status()).isEqualTo(400);
    assertThat(tooShort.json().path("fields").findValuesAsText("field"))
        .containsExactly("password");
    assertThat(set(client, token, "x".repeat(257)).status()).isEqualTo(400);
    assertThat(set(client, token, "12345678").status()).isEqualTo(200);
  }

  @Test
  void defect_no_throttle_five_attempts_to_choose_from_one_place_and_no_more() {
    List<Answer> answers =
        AtOnce.times(100, () -> CLOUD.api().from("198.51.100.67").post(SET, "{}"));

    assertThat(byStatus(answers)).isEqualTo(Map.of(400, 5L, 429, 95L));
  }

  @Test
  void other_links_that_wait_are_forgotten() {
    Account client = accounts.client();
    for (String kind : List.of("EMAIL_LINK", "PHONE_STEP", "SMS_CODE")) {
      accounts.put(
          new ItemWriter()
              .text("pk", "ACCOUNT#" + client.id())
              .text("sk", "SECRET#" + kind)
              .text("hash", "waits")
              .toItem());
    }

    set(client, sent(client), CHOSEN);

    assertThat(accounts.row(client, "SECRET#EMAIL_LINK")).isEmpty();
    assertThat(accounts.row(client, "SECRET#PHONE_STEP")).isEmpty();
    assertThat(accounts.row(client, "SECRET#SMS_CODE")).isEmpty();
  }

  @Test
  void defect_a_pending_professional_does_not_become_active_without_approval() {
    Account professional =
        accounts.in(
            Standing.signedUp(Role.PROFESSIONAL)
                .phoneVerified(Instant.parse("2026-01-01T12:00:00Z")));

    set(professional, sent(professional), CHOSEN);

    Standing after = accounts.now(professional).standing();
    assertThat(after.status()).isEqualTo(AccountStatus.PENDING);
    assertThat(after.license()).isEqualTo(LicenseStatus.PENDING_REVIEW);
    assertThat(accounts.signIn(professional, CHOSEN).status()).isEqualTo(200);
  }

  @Test
  void what_is_inactive_stays_so_and_still_may_not_sign_in() {
    Account inactive = accounts.in(provisioned(Role.CLIENT, AccountStatus.INACTIVE));

    assertThat(set(inactive, sent(inactive), CHOSEN).status()).isEqualTo(200);

    assertThat(accounts.now(inactive).standing().status()).isEqualTo(AccountStatus.INACTIVE);
    assertThat(accounts.signIn(inactive, CHOSEN).code()).isEqualTo("AUTH_ACCOUNT_INACTIVE");
  }

  @Test
  void P19_neither_link_nor_password_is_in_a_log_line_or_in_the_clear_anywhere() {
    Account client = accounts.client();
    String token = sent(client);
    set(client, token, CHOSEN);
    Answer session = accounts.signIn(client, CHOSEN);
    CLOUD.settle();

    String log = String.join("\n", CLOUD.cloud().log().lines());
    String stored = accounts.rows(client) + accounts.outbox();
    for (String secret :
        List.of(token, CHOSEN, session.text("accessToken"), session.text("refreshToken"))) {
      assertThat(log).doesNotContain(secret);
      assertThat(stored).doesNotContain(secret);
    }
    assertThat(log).doesNotContain(client.email().value());
  }

  private static Answer forgot(String email) {
    return CLOUD.api().post(FORGOT, "{\"email\":\"%s\"}".formatted(email));
  }

  private String sent(Account account) {
    forgot(account.email().value());
    return link(account).token();
  }

  private PasswordLinkRequested link(Account account) {
    return accounts.told(PasswordLinkRequested.class, account).getLast();
  }

  private static Answer set(Account account, String token, String password) {
    return setAs(account.id().value(), token, password);
  }

  private static Answer setAs(String uid, String token, String password) {
    return CLOUD
        .api()
        .post(
            SET,
            "{\"uid\":\"%s\",\"token\":\"%s\",\"password\":\"%s\"}"
                .formatted(uid, token, password));
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
