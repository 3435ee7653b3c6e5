package ca.jechemine.system.merging;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.PlatformPostings;
import java.time.Instant;

/// What somebody owes beyond any bill.
final class Owing {

  private Owing() {}

  /// 42 $, as an entry of the journal.
  static JournalEntry of(UserId client, Instant at) {
    return PlatformPostings.writtenOff(client.value() + "_owed", client, new Money(-4200), at);
  }
}
