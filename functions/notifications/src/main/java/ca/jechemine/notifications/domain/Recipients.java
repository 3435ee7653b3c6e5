package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.UserId;

/// Who the messages in the ledger went to.
@FunctionalInterface
public interface Recipients {

  /// Takes the recipient out of whatever was for that account, and forgets which of these addresses
  /// get no mail; that something was sent stays.
  void forget(UserId user);
}
