package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// The journal and the balances that are kept with it. Months are those of America/Toronto.
public interface Ledger {

  /// Of how many professionals the balances are read in one call.
  int MOST_AT_ONCE = 50;

  /// Posts entries together, and their balances with them. An entry that is there already, the same
  /// in what it records, changes nothing, whichever else it came with: causes that are posted
  /// together are posted together again.
  ///
  /// @throws OverBalance when a payout among them is more than the payable balance
  /// @throws IllegalStateException when another entry has the id of one of them
  void post(List<JournalEntry> entries);

  /// One entry.
  Optional<JournalEntry> find(EntryId id);

  /// What the journal says to a professional, newest first.
  Page<ProfessionalEntry> saidTo(UserId professional, PageRequest page);

  /// What was posted in a month, oldest first.
  Page<JournalEntry> postedIn(YearMonth month, PageRequest page);

  /// What is about a session, oldest first.
  Page<JournalEntry> about(AppointmentId appointment, PageRequest page);

  /// A professional's balances, with those of that cycle.
  ProfessionalBalances balances(UserId professional, LedgerCycle cycle);

  /// Those of several professionals, in their order.
  ///
  /// @throws IllegalArgumentException when they are more than `MOST_AT_ONCE`
  List<ProfessionalBalances> balances(List<UserId> professionals, LedgerCycle cycle);

  /// What a client was billed and has not paid; negative is a deposit.
  Money receivable(UserId client);

  /// What each month of a year added to the platform's own accounts, as last summed up.
  List<PlatformTotals> totals(int year);
}
