package ca.jechemine.payments.application;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.Wallet;
import ca.jechemine.payments.domain.Wallets;
import ca.jechemine.payments.domain.stripe.CustomerId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Wallets in memory, for tests.
final class InMemoryWallets implements Wallets {

  private final Map<UserId, Versioned<Wallet>> wallets = new HashMap<>();

  @Override
  public synchronized Versioned<Wallet> find(UserId owner) {
    return wallets.getOrDefault(owner, Versioned.unsaved(Wallet.empty(owner)));
  }

  @Override
  public synchronized Optional<UserId> owner(CustomerId customer) {
    return wallets.values().stream()
        .map(Versioned::value)
        .filter(it -> it.atStripe().equals(Optional.of(customer)))
        .map(Wallet::owner)
        .findFirst();
  }

  @Override
  public synchronized void save(Versioned<Wallet> before, Wallet next, boolean isApproved) {
    if (find(next.owner()).version() != before.version()) {
      throw new StaleVersion("the wallet");
    }
    wallets.put(next.owner(), new Versioned<>(next, before.version() + 1));
  }
}
