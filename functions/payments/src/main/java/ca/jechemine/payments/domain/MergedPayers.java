package ca.jechemine.payments.domain;

import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.receipt.KeptReceipt;

/// Where what vouches for an account that is given up, its receipts and what it owes become those
/// of the account that stays.
public interface MergedPayers {

  /// Keeps both wallets, whose customer that of the loser's is now, and what the loser's transfers
  /// were to be matched by; and tells whose guarantee became another. All of it or nothing.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed either since it was read
  void absorb(Versioned<Wallet> loser, Versioned<Wallet> survivor);

  /// Keeps whose a receipt of the loser's is now, and counts it.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed it since it was read
  void move(UserId loser, Versioned<KeptReceipt> moved);

  /// Enters that what the loser owes, or has paid in advance, is the survivor's. Nothing when that
  /// is nothing.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody did so at the same moment
  void moveReceivable(UserId loser, UserId survivor);
}
