package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.StaleVersion;

/// The balances as they are kept, and the journal that they can be worked out from again.
public interface Projections {

  /// All entries that change an owner's balances, as they are at this moment.
  Page<JournalEntry> of(LedgerOwner owner, PageRequest page);

  /// An owner's balances as they are kept.
  OwnerBalances kept(LedgerOwner owner);

  /// Keeps what was worked out instead of what was read before.
  ///
  /// @throws StaleVersion when an entry was posted since
  void replace(OwnerBalances read, OwnerBalances workedOut);

  /// Keeps a month's totals, unless those that are kept add up more entries.
  void keep(PlatformTotals totals);
}
