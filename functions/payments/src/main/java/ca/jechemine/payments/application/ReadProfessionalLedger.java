package ca.jechemine.payments.application;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.Actor;
import ca.jechemine.payments.domain.MoneyFile;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.ledger.Ledger;
import ca.jechemine.payments.domain.ledger.LedgerCycle;
import ca.jechemine.payments.domain.ledger.ProfessionalBalances;
import ca.jechemine.payments.domain.ledger.ProfessionalEntry;
import ca.jechemine.payments.domain.payout.Payee;
import ca.jechemine.payments.domain.payout.Payees;
import ca.jechemine.payments.domain.payout.PayoutRefusals;
import java.time.InstantSource;

/// A professional's ledger as administrators see it (contract 30 §16), which is in the
/// professional's access log before.
public final class ReadProfessionalLedger {

  private final OpenMoneyFile files;
  private final People people;
  private final Payees payees;
  private final Ledger ledger;
  private final InstantSource clock;

  public ReadProfessionalLedger(
      OpenMoneyFile files, People people, Payees payees, Ledger ledger, InstantSource clock) {
    this.files = files;
    this.people = people;
    this.payees = payees;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Whose it is, how they want to be paid, what they are owed, and a page of the entries.
  public record ProfessionalLedger(
      Person professional,
      Payee payee,
      ProfessionalBalances balances,
      Page<ProfessionalEntry> entries) {}

  /// Theirs, for whoever reads it.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when they are no professional
  public ProfessionalLedger of(UserId professional, PageRequest page, Actor reader) {
    Person person =
        people
            .find(professional)
            .filter(it -> it.role() == Role.PROFESSIONAL)
            .orElseThrow(PayoutRefusals::noProfessional);
    files.open(MoneyFile.ledgerOf(professional), reader);
    return new ProfessionalLedger(
        person,
        payees.find(professional).orElseGet(() -> Payee.unknown(professional)),
        ledger.balances(professional, LedgerCycle.at(clock.instant())),
        ledger.saidTo(professional, page));
  }
}
