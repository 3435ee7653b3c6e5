package ca.jechemine.payments.application;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.ledger.Ledger;
import ca.jechemine.payments.domain.ledger.LedgerCycle;
import ca.jechemine.payments.domain.ledger.ProfessionalBalances;
import ca.jechemine.payments.domain.ledger.ProfessionalEntry;
import java.time.InstantSource;

/// What the ledger says to a professional (contract 30 §12).
public final class ReadOwnLedger {

  private final Ledger ledger;
  private final InstantSource clock;

  public ReadOwnLedger(Ledger ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /// A page of the entries, newest first, and the balances as they are now.
  public record OwnLedger(Page<ProfessionalEntry> entries, ProfessionalBalances balances) {}

  /// Theirs, with the balance of the cycle that it is now.
  public OwnLedger of(UserId professional, PageRequest page) {
    return new OwnLedger(
        ledger.saidTo(professional, page),
        ledger.balances(professional, LedgerCycle.at(clock.instant())));
  }
}
