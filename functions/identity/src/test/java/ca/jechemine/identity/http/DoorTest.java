package ca.jechemine.identity.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ca.jechemine.identity.application.AccessToken;
import ca.jechemine.identity.application.AccessTokens;
import ca.jechemine.identity.application.Callers;
import ca.jechemine.identity.application.Claim;
import ca.jechemine.identity.application.FrontendSessions.FrontendSession;
import ca.jechemine.identity.application.KnownCaller;
import ca.jechemine.identity.application.RecognizeCaller;
import ca.jechemine.identity.application.SessionMark;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Identity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

  private static final UserId ALICE = new UserId("0123456789abcdef01234567");
  private static final UserId BORIS = new UserId("0123456789abcdef0123456b");
  private static final List<String> COOKIE =
      List.of("next-auth.session-token=session-of-" + ALICE.value());

  private final Map<UserId, KnownCaller> accounts = new HashMap<>();
  private final Door door = door((id, _) -> Optional.ofNullable(accounts.get(id)));

  @Test
  void a_bearer_token_of_the_accounts_session_version_is_its_account() {
    Caller alice = accountOf(ALICE, Role.CLIENT, AccountStatus.ACTIVE);

    assertThat(door.identify(bearer("token-3-of-" + ALICE)))
        .isEqualTo(new Identity.SignedIn(alice));
  }

  @Test
  void a_bearer_token_of_before_the_sessions_were_ended_is_nobody() {
    accountOf(ALICE, Role.CLIENT, AccountStatus.ACTIVE);

    assertThat(door.identify(bearer("token-2-of-" + ALICE))).isEqualTo(nobody());
  }

  @Test
  void a_session_cookie_is_its_account_with_the_role_of_the_table() {
    Caller alice = accountOf(ALICE, Role.PROFESSIONAL, AccountStatus.PENDING);

    assertThat(door.identify(request("GET", Map.of(), COOKIE)))
        .isEqualTo(new Identity.SignedIn(alice));
  }

  @Test
  void an_inactive_account_and_one_that_is_gone_are_nobody_by_either_door() {
    accountOf(ALICE, Role.ADMIN, AccountStatus.INACTIVE);

    assertThat(door.identify(bearer("token-3-of-" + ALICE))).isEqualTo(nobody());
    assertThat(door.identify(request("GET", Map.of(), COOKIE))).isEqualTo(nobody());
    assertThat(door.identify(bearer("token-3-of-" + BORIS))).isEqualTo(nobody());
  }

  @Test
  void a_wrong_bearer_token_is_nobody_also_with_a_good_cookie() {
    accountOf(ALICE, Role.CLIENT, AccountStatus.ACTIVE);

    assertThat(door.identify(request("GET", Map.of("authorization", "Bearer wrong"), COOKIE)))
        .isEqualTo(nobody());
  }

  @Test
  void another_authorization_is_no_reason_to_overlook_the_cookie() {
    Caller alice = accountOf(ALICE, Role.CLIENT, AccountStatus.ACTIVE);

    assertThat(door.identify(request("GET", Map.of("authorization", "Basic eDp5"), COOKIE)))
        .isEqualTo(new Identity.SignedIn(alice));
  }

  @Test
  void a_cookie_that_names_no_sign_in_is_nobody_once_sessions_were_ended() {
    Caller alice = accountOf(ALICE, Role.CLIENT, AccountStatus.ACTIVE);
    assertThat(door.identify(request("GET", Map.of(), COOKIE)))
        .isEqualTo(new Identity.SignedIn(alice));

    accounts.put(ALICE, new KnownCaller(alice, 3, true, true));
    assertThat(door.identify(request("GET", Map.of(), COOKIE))).isEqualTo(nobody());
  }

  @Test
  void a_marked_cookie_ends_with_its_session_version_and_its_sign_in() {
    Caller alice = accountOf(ALICE, Role.CLIENT, AccountStatus.ACTIVE);
    accounts.put(ALICE, new KnownCaller(alice, 3, true, true));

    assertThat(door.identify(request("GET", Map.of(), marked(3))))
        .isEqualTo(new Identity.SignedIn(alice));
    assertThat(door.identify(request("GET", Map.of(), marked(2)))).isEqualTo(nobody());
    accounts.put(ALICE, new KnownCaller(alice, 3, true, false));
    assertThat(door.identify(request("GET", Map.of(), marked(3)))).isEqualTo(nobody());
  }

  @Test
  void a_cookie_that_keeps_our_token_ends_with_its_session_version_however_often_it_is_renewed() {
    Caller alice = accountOf(ALICE, Role.CLIENT, AccountStatus.ACTIVE);

    assertThat(door.identify(request("GET", Map.of(), keeping("token-3-of-" + ALICE))))
        .isEqualTo(new Identity.SignedIn(alice));
    assertThat(door.identify(request("GET", Map.of(), keeping("token-2-of-" + ALICE))))
        .isEqualTo(nobody());
  }

  @Test
  void a_cookie_that_keeps_somebody_elses_token_or_none_of_ours_is_nobody() {
    accountOf(ALICE, Role.CLIENT, AccountStatus.ACTIVE);
    accountOf(BORIS, Role.CLIENT, AccountStatus.ACTIVE);

    assertThat(door.identify(request("GET", Map.of(), keeping("token-3-of-" + BORIS))))
        .isEqualTo(nobody());
    assertThat(door.identify(request("GET", Map.of(), keeping("forged")))).isEqualTo(nobody());
  }

  @Test
  void an_ended_sign_in_is_nobody_by_either_door() {
    Caller alice = accountOf(ALICE, Role.CLIENT, AccountStatus.ACTIVE);
    accounts.put(ALICE, new KnownCaller(alice, 3, false, false));

    assertThat(door.identify(bearer("token-3-of-" + ALICE))).isEqualTo(nobody());
    assertThat(door.identify(request("GET", Map.of(), keeping("token-3-of-" + ALICE))))
        .isEqualTo(nobody());
  }

  @Test
  void without_token_and_cookie_it_is_nobody() {
    assertThat(door.identify(request("POST", Map.of(), List.of()))).isEqualTo(nobody());
    assertThat(door.identify(new AuthorizerEvent(null, null, null, null))).isEqualTo(nobody());
  }

  @ParameterizedTest
  @CsvSource({
    "origin, https://evil.example",
    "origin, null",
    "origin, https://www.jechemine.test.evil.example",
    "origin, http://www.jechemine.test",
    "origin, https://www.jechemine.test:8443",
    "sec-fetch-site, cross-site",
    "sec-fetch-site, same-site",
    "referer, https://evil.example/https://www.jechemine.test/"
  })
  void a_write_with_a_cookie_from_elsewhere_is_foreign(String header, String value) {
    accountOf(ALICE, Role.CLIENT, AccountStatus.ACTIVE);

    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      assertThat(door.identify(request(method, Map.of(header, value), COOKIE)))
          .isEqualTo(new Identity.ForeignOrigin());
    }
    assertThat(door.identify(request("GET", Map.of(header, value), COOKIE)))
        .isInstanceOf(Identity.SignedIn.class);
  }

  @ParameterizedTest
  @CsvSource({
    "origin, https://www.jechemine.test",
    "origin, https://WWW.jechemine.test:443",
    "sec-fetch-site, same-origin",
    "sec-fetch-site, none",
    "referer, https://www.jechemine.test/client/dashboard",
    "x-anything, else"
  })
  void a_write_with_a_cookie_from_our_own_pages_passes(String header, String value) {
    accountOf(ALICE, Role.CLIENT, AccountStatus.ACTIVE);

    assertThat(door.identify(request("POST", Map.of(header, value), COOKIE)))
        .isInstanceOf(Identity.SignedIn.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "bearer "})
  void a_write_with_a_bearer_token_may_come_from_anywhere(String scheme) {
    accountOf(ALICE, Role.CLIENT, AccountStatus.ACTIVE);
    Map<String, String> headers =
        Map.of("authorization", scheme + "token-3-of-" + ALICE, "origin", "https://evil.example");

    assertThat(door.identify(request("POST", headers, COOKIE)))
        .isInstanceOf(Identity.SignedIn.class);
  }

  @Test
  void a_store_that_cannot_be_read_is_neither_somebody_nor_nobody() {
    Door broken =
        door((_, _) -> {
          throw new IllegalStateException("the store is away");
        });

    assertThatIllegalStateException()
        .isThrownBy(() -> broken.identify(bearer("token-3-of-" + ALICE)));
  }

  private static List<String> keeping(String token) {
    return List.of(COOKIE.getFirst() + "/" + token);
  }

  private static List<String> marked(long sessionVersion) {
    return List.of(COOKIE.getFirst() + "#" + sessionVersion);
  }

  private static Door door(Callers callers) {
    return new Door(
        new ReadableTokens(),
        (cookie, _) -> session(cookie),
        new RecognizeCaller(callers),
        new SiteOrigin("https://www.jechemine.test"),
        InstantSource.fixed(Instant.EPOCH));
  }

  private Caller accountOf(UserId id, Role role, AccountStatus status) {
    Caller caller =
        new Caller(id, "Alice Roy", role, status, Set.<AdminPermission>of(), Language.FR);
    accounts.put(id, new KnownCaller(caller, 3, false, true));
    return caller;
  }

  private static AuthorizerEvent bearer(String token) {
    return request("GET", Map.of("authorization", "Bearer " + token), List.of());
  }

  private static AuthorizerEvent request(
      String method, Map<String, String> headers, List<String> cookies) {
    return new AuthorizerEvent(
        method + " /api/x",
        cookies,
        headers,
        new AuthorizerEvent.RequestContext("r1", new AuthorizerEvent.Http(method)));
  }

  private static Identity nobody() {
    return new Identity.Anonymous();
  }

  /// `session-of-<id>`, perhaps followed by `/<access token>` or `#<session version>`.
  private static Optional<FrontendSession> session(String cookie) {
    String[] marked = cookie.split("#", 2);
    String[] parts = marked[0].split("/", 2);
    return Optional.of(parts[0])
        .filter(it -> it.startsWith("session-of-"))
        .map(it ->
            new FrontendSession(
                new UserId(it.substring("session-of-".length())),
                parts.length == 2 ? parts[1] : null,
                marked.length == 2
                    ? new SessionMark("a-sign-in", Long.parseLong(marked[1]))
                    : null));
  }

  /// Tokens that say what they prove: `token-<session version>-of-<id>`.
  private static final class ReadableTokens implements AccessTokens {

    @Override
    public AccessToken issue(UserId id, long sessionVersion, String signIn, Instant now) {
      return new AccessToken("token-" + sessionVersion + "-of-" + id, now);
    }

    @Override
    public AccessToken issue(
        UserId id, long sessionVersion, String signIn, Instant now, Duration atMost) {
      return issue(id, sessionVersion, signIn, now);
    }

    @Override
    public Optional<Claim.BySignIn> read(String token, Instant now) {
      return readAlsoWhenOver(token);
    }

    @Override
    public Optional<Claim.BySignIn> readAlsoWhenOver(String token) {
      return Optional.of(token)
          .filter(it -> it.matches("token-\\d-of-[0-9a-f]{24}"))
          .map(it ->
              new Claim.BySignIn(
                  new UserId(it.substring("token-1-of-".length())),
                  Character.digit(it.charAt("token-".length()), 10),
                  "a-sign-in"));
    }
  }
}
