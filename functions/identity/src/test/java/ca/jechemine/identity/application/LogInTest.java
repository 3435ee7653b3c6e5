package ca.jechemine.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.identity.application.LoginOutcome.Blocked;
import ca.jechemine.identity.application.LoginOutcome.Failed;
import ca.jechemine.identity.application.LoginOutcome.Succeeded;
import ca.jechemine.identity.application.LoginOutcome.Unknown;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AuditAction;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.LoginBlock;
import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.identity.domain.PasswordHashes;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogInTest {

  private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
  private static final UserId ALICE = new UserId("0123456789abcdef01234567");
  private static final EmailAddress HERS = new EmailAddress("alice@example.ca");
  private static final PasswordHash NEW = new PasswordHash("new:secret");
  private static final PasswordHash OLD = new PasswordHash("old:secret");

  private final List<String> work = new ArrayList<>();
  private long nanoTime = 7;
  private Duration comparison = Duration.ZERO;
  private final InMemoryLogins logins = new InMemoryLogins();
  private final InMemorySignIns signIns = new InMemorySignIns();
  private final JudgeLogin gate =
      new JudgeLogin(
          logins,
          new PlainHashes(),
          new EvenPace(() -> nanoTime, rest -> work.add("rest " + rest.toMillis())));
  private final LogIn logIn =
      new LogIn(
          gate,
          signIns,
          new Sessions(
              new PlainTokens(),
              new PlainRefreshSecrets(),
              new Ids(InstantSource.fixed(NOON), new Random(7)),
              InstantSource.fixed(NOON)));

  @Test
  void the_right_password_gives_a_token_of_the_accounts_session_version() {
    logins.add(account(NEW, active(Role.CLIENT)));

    Session session = logIn.logIn(visit(HERS), "secret");

    assertThat(session.account().id()).isEqualTo(ALICE);
    assertThat(session.token().value())
        .isEqualTo("token of " + ALICE + " 4 " + session.refreshKey().signIn());
    assertThat(logins.outcomes).containsExactly(new Succeeded(session.account(), NEW));
  }

  @Test
  void P18_an_unknown_address_a_wrong_password_and_none_are_refused_alike_after_the_same_work() {
    Refusal unknown = refusal("secret");
    List<String> workForUnknown = List.copyOf(work);
    work.clear();
    logins.add(account(NEW, active(Role.CLIENT)));
    Refusal wrong = refusal("wrong");
    List<String> workForWrong = List.copyOf(work);
    work.clear();
    logins.add(account(null, active(Role.GUEST)));
    Refusal without = refusal("secret");

    assertThat(List.of(unknown, wrong, without))
        .allSatisfy(it -> {
          assertThat(it).isInstanceOf(Refusal.Unauthenticated.class);
          assertThat(it.code()).isEqualTo("AUTH_INVALID_CREDENTIALS");
          assertThat(it.reason()).isEqualTo(unknown.reason());
        });
    assertThat(workForUnknown)
        .containsExactly("open", "compare", "close", "rest 500")
        .isEqualTo(workForWrong)
        .isEqualTo(work);
    assertThat(logins.outcomes)
        .containsExactly(new Unknown(), new Failed(ALICE), new Failed(ALICE));
  }

  @Test
  void P18_a_refusal_comes_at_the_next_half_second_however_long_the_comparison_took() {
    logins.add(account(OLD, active(Role.CLIENT)));
    for (long milliseconds : List.of(40L, 290L, 1_010L)) {
      comparison = Duration.ofMillis(milliseconds);
      refusal("wrong");
    }

    assertThat(work)
        .filteredOn(it -> it.startsWith("rest"))
        .containsExactly("rest 460", "rest 210", "rest 490");
    work.clear();
    logIn.logIn(visit(HERS), "secret");
    assertThat(work).noneMatch(it -> it.startsWith("rest"));
  }

  @Test
  void a_success_begins_a_sign_in_that_its_refresh_token_holds_and_nothing_else_does() {
    logins.add(account(NEW, active(Role.CLIENT)));
    refusal("wrong");
    assertThat(logins.followed).isEmpty();

    Session session = logIn.logIn(visit(HERS), "secret");

    assertThat(logins.followed).hasSize(1);
    signIns.holder(session.account());
    signIns.settle("", logins.followed);
    assertThat(signIns.find(session.refreshKey(), "").orElseThrow().signIn())
        .satisfies(it -> {
          assertThat(it.sessionVersion()).isEqualTo(4);
          assertThat(it.endsAt()).isEqualTo(session.refreshableUntil());
          assertThat(it.toString() + it.keyHash() + it.proofHash())
              .doesNotContain(session.refreshKey().secret())
              .doesNotContain(session.refreshKey().proof());
        });
    assertThat(session.refreshableUntil()).isEqualTo(NOON.plus(Duration.ofDays(7)));
  }

  @Test
  void P18_the_reason_is_judged_as_a_sign_in_after_the_same_work_and_begins_none() {
    ReadLoginReason readLoginReason = new ReadLoginReason(gate);
    assertThat(reasonRefusal(readLoginReason, "secret")).isEqualTo("invalid");
    List<String> workForUnknown = List.copyOf(work);
    work.clear();
    logins.add(account(NEW, active(Role.CLIENT)));
    assertThat(reasonRefusal(readLoginReason, "wrong")).isEqualTo("invalid");
    List<String> workForWrong = List.copyOf(work);
    assertThat(readLoginReason.read(visit(HERS), "secret")).isEqualTo("OK");
    logins.add(account(NEW, active(Role.CLIENT).with(AccountStatus.INACTIVE)));
    assertThat(readLoginReason.read(visit(HERS), "secret")).isEqualTo("AUTH_ACCOUNT_INACTIVE");

    assertThat(workForUnknown)
        .containsExactly("open", "compare", "close", "rest 500")
        .isEqualTo(workForWrong);
    assertThat(logins.followed).isEmpty();
  }

  @Test
  void the_log_tells_a_question_from_a_sign_in_and_a_wrong_password_from_both() {
    Blocked blocked = new Blocked(ALICE, LoginBlock.AUTH_EMAIL_NOT_VERIFIED);

    assertThat(blocked.auditedAs(Visit.Purpose.SIGN_IN))
        .isEqualTo(AuditAction.LOGIN_BLOCKED_UNVERIFIED);
    assertThat(blocked.auditedAs(Visit.Purpose.REASON)).isEqualTo(AuditAction.LOGIN_REASON_READ);
    assertThat(new Failed(ALICE).auditedAs(Visit.Purpose.REASON))
        .isEqualTo(AuditAction.LOGIN_FAILED);
  }

  @Test
  void nobodys_hash_lets_nobody_in() {
    logins.add(account(null, active(Role.CLIENT)));

    assertThat(refusal("nobody")).isInstanceOf(Refusal.Unauthenticated.class);
  }

  @Test
  void a_block_is_told_only_after_the_right_password() {
    logins.add(
        account(
            NEW,
            Standing.provisioned(
                Role.CLIENT, AccountStatus.INACTIVE, LicenseStatus.NOT_APPLICABLE)));

    assertThat(refusal("wrong").code()).isEqualTo("AUTH_INVALID_CREDENTIALS");
    assertThat(refusal("secret").code()).isEqualTo("AUTH_ACCOUNT_INACTIVE");
    assertThat(logins.outcomes)
        .containsExactly(new Failed(ALICE), new Blocked(ALICE, LoginBlock.AUTH_ACCOUNT_INACTIVE));
  }

  @Test
  void an_outdated_hash_is_renewed_by_a_success_only() {
    logins.add(account(OLD, active(Role.CLIENT)));

    refusal("wrong");
    Session session = logIn.logIn(visit(HERS), "secret");

    assertThat(logins.outcomes)
        .containsExactly(new Failed(ALICE), new Succeeded(session.account(), NEW));
    assertThat(new Succeeded(session.account(), NEW).renewsPassword()).isTrue();
  }

  @Test
  void a_password_that_was_changed_meanwhile_is_judged_again() {
    logins.add(account(OLD, active(Role.CLIENT)));
    logins.beforeClose.add(() -> {
      logins.add(account(new PasswordHash("new:changed"), active(Role.CLIENT)));
      throw new StaleVersion("the password");
    });

    assertThat(refusal("secret").code()).isEqualTo("AUTH_INVALID_CREDENTIALS");
    assertThat(logins.outcomes).containsExactly(new Failed(ALICE));
  }

  @Test
  void no_password_is_compared_beyond_the_limit() {
    logins.limitReached = true;

    assertThatExceptionOfType(Refusal.TooManyRequests.class)
        .isThrownBy(() -> logIn.logIn(visit(HERS), "secret"));
    assertThat(work).containsExactly("open");
  }

  private Refusal refusal(String password) {
    try {
      logIn.logIn(visit(HERS), password);
      throw new AssertionError("signed in");
    } catch (Refusal refusal) {
      return refusal;
    }
  }

  private static String reasonRefusal(ReadLoginReason readLoginReason, String password) {
    try {
      return readLoginReason.read(visit(HERS), password);
    } catch (Refusal.Unauthenticated refusal) {
      assertThat(refusal.code()).isEmpty();
      return refusal.reason().en();
    }
  }

  private static Visit visit(EmailAddress email) {
    return new Visit(email, "203.0.113.7", "a browser");
  }

  private static Standing active(Role role) {
    return Standing.provisioned(role, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE);
  }

  private static Account account(@Nullable PasswordHash password, Standing standing) {
    return Account.of(
        ALICE,
        HERS,
        new Person("Alice", "Côté", "fr", null, null, null, null, null),
        standing,
        new Credentials(password, 4, null),
        NOON);
  }

  private final class InMemoryLogins implements Logins {

    private final Map<EmailAddress, Account> accounts = new HashMap<>();
    private final List<LoginOutcome> outcomes = new ArrayList<>();
    private final List<Step> followed = new ArrayList<>();
    private final List<Runnable> beforeClose = new ArrayList<>();
    private boolean limitReached;

    void add(Account account) {
      accounts.put(account.email(), account);
    }

    @Override
    public Optional<Account> open(Visit visit) {
      work.add("open");
      if (limitReached) {
        throw Refusal.tooManyRequests(Duration.ofMinutes(1));
      }
      return Optional.ofNullable(accounts.get(visit.email()));
    }

    @Override
    public void close(Visit visit, LoginOutcome outcome, List<Step> following) {
      work.add("close");
      if (!beforeClose.isEmpty()) {
        beforeClose.removeFirst().run();
      }
      outcomes.add(outcome);
      followed.addAll(following);
    }
  }

  private final class PlainHashes implements PasswordHashes {

    @Override
    public PasswordHash of(String password) {
      return new PasswordHash("new:" + password);
    }

    @Override
    public boolean matches(String password, PasswordHash hash) {
      work.add("compare");
      nanoTime += comparison.toNanos();
      return hash.phc().substring("new:".length()).equals(password);
    }

    @Override
    public PasswordHash ofNobody() {
      return of("nobody");
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
      return hash.phc().startsWith("old:");
    }
  }
}
