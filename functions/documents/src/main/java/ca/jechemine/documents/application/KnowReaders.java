package ca.jechemine.documents.application;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountEvent.Particulars;
import ca.jechemine.documents.domain.People;
import ca.jechemine.documents.domain.Person;
import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// Keeps of accounts what rights over documents follow from.
public final class KnowReaders {

  private final People people;

  public KnowReaders(People people) {
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
            particulars.map(Particulars::dateOfBirth).orElse(null),
            particulars.map(Particulars::guardianId).map(UserId::new).orElse(null),
            event.isForgotten()));
  }
}
