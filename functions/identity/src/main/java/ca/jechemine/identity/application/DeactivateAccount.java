package ca.jechemine.identity.application;

import ca.jechemine.contracts.AccountNotice.AccountActionRequested.Action;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AccountAction;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Closes one's own account. What is held stays; every session ends. Of many at once one closes it
/// and is told of.
public final class DeactivateAccount {

  private final Accounts accounts;
  private final Ids ids;
  private final InstantSource clock;

  public DeactivateAccount(Accounts accounts, Ids ids, InstantSource clock) {
    this.accounts = accounts;
    this.ids = ids;
    this.clock = clock;
  }

  /// Closes it, if it is open.
  ///
  /// @throws Refusal.NotFound when there is no such account
  public void deactivate(UserId id) {
    Retry.whenStale(() -> {
      Versioned<Account> read = accounts.find(id).orElseThrow(DeactivateAccount::unknown);
      Account account = read.value();
      if (account.standing().status() != AccountStatus.INACTIVE) {
        close(read, account);
      }
      return Optional.empty();
    });
  }

  private void close(Versioned<Account> read, Account account) {
    Instant now = clock.instant();
    AccountAction action = new AccountAction(account, Action.DEACTIVATION, null);
    accounts.save(
        read,
        account
            .with(account.standing().deactivated(now))
            .with(account.credentials().sessionsEnded(now)),
        Work.none().telling(List.of(action.notice(ids.next(), now))));
  }

  static Refusal unknown() {
    return Refusal.notFound(new Text("Utilisateur introuvable.", "User not found"));
  }
}
