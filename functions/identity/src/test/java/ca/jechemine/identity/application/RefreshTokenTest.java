package ca.jechemine.identity.application;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AuditAction;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.SignIn;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.identity.domain.Visitor;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The chain of refresh tokens (docs/adr/0018).
class RefreshTokenTest {

  private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
  private static final Visitor VISITOR = new Visitor("203.0.113.7", "a program");
  private static final Account ALICE =
      Account.of(
          new UserId("0123456789abcdef01234567"),
          new EmailAddress("alice@example.ca"),
          new Person("Alice", "Côté", "fr", null, null, null, null, null),
          Standing.provisioned(Role.CLIENT, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE),
          new Credentials(null, 4, null),
          NOON);

  private Instant now = NOON;
  private final InstantSource clock = () -> now;
  private final InMemorySignIns signIns = new InMemorySignIns();
  private final Sessions sessions =
      new Sessions(
          new PlainTokens(), new PlainRefreshSecrets(), new Ids(clock, new Random(7)), clock);
  private final RefreshToken refreshToken = new RefreshToken(signIns, sessions, signIns);
  private final RevokeToken revokeToken = new RevokeToken(signIns, sessions, signIns);
  private String first = "";

  @BeforeEach
  void aliceSignedIn() {
    Sessions.Draft draft = sessions.draft();
    signIns.holder(ALICE);
    signIns.settle("", List.of(signIns.beginning(sessions.begun(draft, ALICE))));
    first = sessions.session(draft, ALICE).refreshKey().spell();
  }

  @Test
  void each_token_gives_the_next_and_an_access_token_of_the_same_sign_in() {
    Session second = refresh(first);
    Session third = refresh(second.refreshKey().spell());

    assertThat(second.refreshKey()).isNotEqualTo(third.refreshKey());
    assertThat(second.token().value()).isEqualTo(third.token().value()).startsWith("token of");
  }

  @Test
  void a_token_from_further_back_ends_the_whole_sign_in_and_is_noted() {
    String second = refresh(first).refreshKey().spell();
    String third = refresh(second).refreshKey().spell();

    assertThat(refusal(first)).isEqualTo("SESSION_ENDED");

    assertThat(refusal(third)).isEqualTo("SESSION_ENDED");
    assertThat(signIns.noted()).containsExactly(AuditAction.SESSION_REUSED);
  }

  @Test
  void the_token_before_shown_again_at_once_gives_the_same_next_one_and_later_ends_all() {
    String second = refresh(first).refreshKey().spell();

    now = NOON.plus(SignIn.GRACE).minusMillis(1);
    assertThat(refresh(first).refreshKey().spell()).isEqualTo(second);
    assertThat(refresh(first).refreshableUntil()).isEqualTo(NOON.plus(SignIn.IDLE_LIFE));

    now = NOON.plus(SignIn.GRACE);
    assertThat(refusal(first)).isEqualTo("SESSION_ENDED");
    assertThat(refusal(second)).isEqualTo("SESSION_ENDED");
  }

  @Test
  void of_two_at_the_same_moment_one_rotates_and_both_go_on_with_the_same_token() {
    String[] winners = new String[1];
    signIns.beforeSettling(() -> winners[0] = refresh(first).refreshKey().spell());

    String loser = refresh(first).refreshKey().spell();

    assertThat(loser).isEqualTo(winners[0]);
    assertThat(signIns.noted()).isEmpty();
  }

  @Test
  void a_guess_without_the_proof_of_the_sign_in_is_refused_and_ends_nothing() {
    String[] parts = first.split("\\.", -1);
    String guess = String.join(".", parts[0], parts[1], "0".repeat(43), parts[3]);

    assertThat(refusal(guess)).isEqualTo("SESSION_ENDED");
    assertThat(refusal("nonsense")).isEqualTo("SESSION_ENDED");
    assertThat(refusal(first.replace(parts[1], "f".repeat(24)))).isEqualTo("SESSION_ENDED");

    assertThat(refresh(first)).isNotNull();
    assertThat(signIns.noted()).isEmpty();
    assertThat(signIns.counted()).isEqualTo(5);
  }

  @Test
  void seven_days_without_use_or_thirty_with_are_the_end() {
    String token = first;
    for (int week = 1; week <= 4; week++) {
      now = NOON.plus(Duration.ofDays(7L * week).minusMinutes(week));
      token = refresh(token).refreshKey().spell();
    }
    assertThat(refresh(token).refreshableUntil()).isEqualTo(NOON.plus(SignIn.LIFE));
    token = refresh(token).refreshKey().spell();

    now = NOON.plus(SignIn.LIFE);
    assertThat(refusal(token)).isEqualTo("SESSION_ENDED");
    assertThat(signIns.noted()).isEmpty();
  }

  @Test
  void a_week_without_use_is_the_end() {
    now = NOON.plus(SignIn.IDLE_LIFE);

    assertThat(refusal(first)).isEqualTo("SESSION_ENDED");
  }

  @Test
  void ending_the_accounts_sessions_ends_it() {
    signIns.holder(ALICE.with(ALICE.credentials().sessionsEnded(NOON)));

    assertThat(refusal(first)).isEqualTo("SESSION_ENDED");
  }

  @Test
  void the_gate_of_sign_in_holds_again_at_each_refresh_and_leaves_the_token_unused() {
    signIns.holder(ALICE.with(ALICE.standing().deactivated(NOON)));
    assertThat(refusal(first)).isEqualTo("AUTH_ACCOUNT_DEACTIVATED");

    signIns.holder(ALICE);
    assertThat(refresh(first)).isNotNull();
  }

  @Test
  void the_role_is_that_of_now() {
    signIns.holder(ALICE.with(ALICE.standing().with(Role.EMPLOYEE, Role.CLIENT)));

    assertThat(refresh(first).account().standing().role()).isEqualTo(Role.EMPLOYEE);
  }

  @Test
  void signing_out_ends_it_with_any_of_its_tokens_and_twice_is_once() {
    String second = refresh(first).refreshKey().spell();

    revokeToken.revoke(first, VISITOR);
    revokeToken.revoke(second, VISITOR);
    revokeToken.revoke("nonsense", VISITOR);

    assertThat(refusal(second)).isEqualTo("SESSION_ENDED");
    assertThat(signIns.noted()).containsExactly(AuditAction.LOGOUT);
  }

  private Session refresh(String token) {
    return refreshToken.refresh(token, VISITOR);
  }

  private String refusal(String token) {
    try {
      refresh(token);
      throw new AssertionError("refreshed");
    } catch (Refusal refusal) {
      return refusal.code();
    }
  }
}
