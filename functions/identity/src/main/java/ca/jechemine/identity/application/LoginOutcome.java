package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.LoginBlock;
import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.kernel.UserId;

/// How an attempt to sign in ended.
public sealed interface LoginOutcome {

  /// Nobody has that address.
  record Unknown() implements LoginOutcome {}

  /// The password is wrong, or there is none.
  record Failed(UserId account) implements LoginOutcome {}

  /// The password is right, and something else stands in the way.
  record Blocked(UserId account, LoginBlock block) implements LoginOutcome {}

  /// Signed in. `password` is the hash to keep from now on.
  record Succeeded(Account account, PasswordHash password) implements LoginOutcome {

    /// Whether another hash is kept so far.
    public boolean renewsPassword() {
      return account.password().filter(password::equals).isEmpty();
    }
  }
}
