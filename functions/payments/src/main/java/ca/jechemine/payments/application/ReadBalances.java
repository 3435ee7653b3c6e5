package ca.jechemine.payments.application;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.ledger.Ledger;
import ca.jechemine.payments.domain.ledger.LedgerCycle;
import ca.jechemine.payments.domain.ledger.ProfessionalBalances;
import ca.jechemine.payments.domain.payout.Payees;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;

/// What professionals are owed, for administrators (contract 30 §16).
public final class ReadBalances {

  private final Payees payees;
  private final People people;
  private final Ledger ledger;
  private final InstantSource clock;

  public ReadBalances(Payees payees, People people, Ledger ledger, InstantSource clock) {
    this.payees = payees;
    this.people = people;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// A page of professionals with what they are owed, in this cycle too.
  public record Balances(
      Page<UserId> page,
      Map<UserId, Person> people,
      List<ProfessionalBalances> balances,
      LedgerCycle cycle) {}

  public Balances list(PageRequest request) {
    LedgerCycle cycle = LedgerCycle.at(clock.instant());
    Page<UserId> page = payees.list(request);
    return new Balances(
        page,
        people.findAll(page.items()),
        page.items().stream()
            .gather(Gatherers.windowFixed(Ledger.MOST_AT_ONCE))
            .flatMap(it -> ledger.balances(it, cycle).stream())
            .toList(),
        cycle);
  }
}
