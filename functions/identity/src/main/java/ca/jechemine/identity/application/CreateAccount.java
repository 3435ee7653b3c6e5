package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.kernel.Refusal;

/// An account comes to be, and the other domains hear of it.
public final class CreateAccount {

  private final Accounts accounts;

  public CreateAccount(Accounts accounts) {
    this.accounts = accounts;
  }

  /// Keeps the account and publishes it.
  ///
  /// @throws Refusal.Conflict when its address or its id is taken
  public void create(Account account) {
    accounts.create(account, Work.none());
  }
}
