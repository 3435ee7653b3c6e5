package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.kernel.Refusal;
import java.time.InstantSource;
import java.util.List;

/// An account comes to be, and the other domains hear of it.
public final class CreateAccount {

  private static final long FIRST_VERSION = 1;

  private final Accounts accounts;
  private final InstantSource clock;

  public CreateAccount(Accounts accounts, InstantSource clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /// Keeps the account and publishes it.
  ///
  /// @throws Refusal.Conflict when its address or its id is taken
  public void create(Account account) {
    accounts.create(account, List.of(account.changed(FIRST_VERSION, clock.instant())));
  }
}
