package ca.jechemine.payments.domain;

import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.stripe.CustomerId;
import java.util.Optional;

/// What vouches for clients' payments.
public interface Wallets {

  /// Theirs as it is now; an empty one when nothing is kept.
  Versioned<Wallet> find(UserId owner);

  /// Whose customer that is.
  Optional<UserId> owner(CustomerId customer);

  /// Keeps it and, when what vouches changed, tells so.
  ///
  /// @param isApproved whether an administrator has just vouched for their transfers
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed it since it was read
  void save(Versioned<Wallet> before, Wallet next, boolean isApproved);
}
