package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.LoginBlock;
import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.identity.domain.PasswordHashes;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Somebody shows an address and a password and is given an access token.
///
/// An address that nobody has costs exactly what a wrong password costs: one comparison of hashes
/// and the same calls of the store. No more attempts are judged at once than there are processors:
/// a hash takes one of them and 19 MiB, and who waits finds a limit reached before it costs a hash.
public final class LogIn {

  private final Logins logins;
  private final PasswordHashes hashes;
  private final AccessTokens tokens;
  private final InstantSource clock;
  private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());

  public LogIn(Logins logins, PasswordHashes hashes, AccessTokens tokens, InstantSource clock) {
    this.logins = logins;
    this.hashes = hashes;
    this.tokens = tokens;
    this.clock = clock;
  }

  /// Signs in.
  ///
  /// @throws Refusal.Unauthenticated when address and password do not belong together
  /// @throws Refusal.Forbidden when they do, and a `LoginBlock` stands in the way
  /// @throws Refusal.TooManyRequests after too many attempts
  public Session logIn(Visit visit, String password) {
    processors.acquireUninterruptibly();
    try {
      return Retry.whenStale(() -> attempt(visit, password));
    } finally {
      processors.release();
    }
  }

  private Session attempt(Visit visit, String password) {
    Optional<Account> account = logins.open(visit);
    LoginOutcome outcome = judge(account, password);
    logins.close(visit, outcome);
    return switch (outcome) {
      case LoginOutcome.Unknown _, LoginOutcome.Failed _ -> throw invalidCredentials();
      case LoginOutcome.Blocked it -> throw it.block().refusal();
      case LoginOutcome.Succeeded it -> session(it.account());
    };
  }

  private LoginOutcome judge(Optional<Account> account, String password) {
    Optional<PasswordHash> kept = account.flatMap(Account::password);
    boolean matches = hashes.matches(password, kept.orElseGet(hashes::ofNobody));
    if (account.isEmpty()) {
      return new LoginOutcome.Unknown();
    }
    Account known = account.get();
    if (kept.isEmpty() || !matches) {
      return new LoginOutcome.Failed(known.id());
    }
    return LoginBlock.of(known.standing())
        .<LoginOutcome>map(it -> new LoginOutcome.Blocked(known.id(), it))
        .orElseGet(() -> new LoginOutcome.Succeeded(known, renewed(kept.get(), password)));
  }

  private PasswordHash renewed(PasswordHash kept, String password) {
    return hashes.isOutdated(kept) ? hashes.of(password) : kept;
  }

  private Session session(Account account) {
    long sessionVersion = account.credentials().sessionVersion();
    return new Session(account, tokens.issue(account.id(), sessionVersion, clock.instant()));
  }

  private static Refusal invalidCredentials() {
    return Refusal.unauthenticated(
        "AUTH_INVALID_CREDENTIALS",
        new Text(
            "L’adresse courriel ou le mot de passe est incorrect.",
            "The e-mail address or the password is incorrect."));
  }
}
