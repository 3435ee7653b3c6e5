package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.UserId;

/// Whose accounts there are besides the platform's own.
public sealed interface LedgerOwner {

  /// Who pays.
  record Client(UserId id) implements LedgerOwner {}

  /// Who is paid.
  record Professional(UserId id) implements LedgerOwner {}
}
