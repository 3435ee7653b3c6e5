package ca.jechemine.payments.application;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountEvent.Particulars;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import java.util.Optional;

/// Keeps of accounts whom Stripe and receipts call by name, and who may pay for whom.
public final class KnowPayers {

  private final People people;

  public KnowPayers(People people) {
    this.people = people;
  }

  /// Keeps what the event tells, unless something later is known.
  public void keep(AccountChanged event) {
    Optional<Particulars> particulars = Optional.ofNullable(event.particulars());
    people.keep(
        new Person(
            new UserId(event.userId()),
            event.version(),
            event.role(),
            event.status(),
            event.email(),
            event.firstName(),
            event.lastName(),
            Language.of(event.language()),
            particulars.map(Particulars::dateOfBirth).orElse(null),
            particulars.map(Particulars::guardianId).map(UserId::new).orElse(null),
            event.isForgotten()));
  }
}
