package ca.jechemine.identity.domain;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.util.List;
import java.util.Optional;

/// Where accounts are kept. No two have the same e-mail address, whatever their roles.
public interface Accounts {

  /// The account as it is now.
  Optional<Versioned<Account>> find(UserId id);

  /// Keeps a new account and publishes the events with it, as its version 1.
  ///
  /// @throws Refusal.Conflict when the e-mail address or the id is taken
  void create(Account account, List<AccountEvent> events);
}
