package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.LoginBlock;
import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.identity.domain.PasswordHashes;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// Judges an address and a password: the one gate, whatever is asked for (contract 10 §11.2).
///
/// An address that nobody has is answered as a wrong password is: after one comparison of hashes
/// and the same calls of the store, and at an even pace, because the hashes of before take longer
/// than ours. No more attempts are judged at once than there are processors: a hash takes one of
/// them and 19 MiB, and who waits finds a limit reached before it costs a hash.
public final class JudgeLogin {

  private final Logins logins;
  private final PasswordHashes hashes;
  private final EvenPace pace;
  private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());

  public JudgeLogin(Logins logins, PasswordHashes hashes, EvenPace pace) {
    this.logins = logins;
    this.hashes = hashes;
    this.pace = pace;
  }

  /// How the attempt ended. It was counted and noted, and what follows a success was carried out
  /// with that.
  ///
  /// @throws Refusal.TooManyRequests after too many attempts
  LoginOutcome judge(Visit visit, String password, Function<Account, List<Step>> followingSuccess) {
    long begun = pace.begun();
    LoginOutcome outcome = inTurn(visit, password, followingSuccess);
    switch (outcome) {
      case LoginOutcome.Unknown _, LoginOutcome.Failed _ -> pace.keep(begun);
      case LoginOutcome.Blocked _, LoginOutcome.Succeeded _ -> {}
    }
    return outcome;
  }

  private LoginOutcome inTurn(
      Visit visit, String password, Function<Account, List<Step>> followingSuccess) {
    processors.acquireUninterruptibly();
    try {
      return Retry.whenStale(() -> attempt(visit, password, followingSuccess));
    } finally {
      processors.release();
    }
  }

  private LoginOutcome attempt(
      Visit visit, String password, Function<Account, List<Step>> followingSuccess) {
    LoginOutcome outcome = outcome(logins.open(visit), password);
    logins.close(
        visit,
        outcome,
        outcome instanceof LoginOutcome.Succeeded it
            ? followingSuccess.apply(it.account())
            : List.of());
    return outcome;
  }

  private LoginOutcome outcome(Optional<Account> account, String password) {
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
}
