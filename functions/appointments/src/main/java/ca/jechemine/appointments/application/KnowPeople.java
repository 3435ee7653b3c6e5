package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Guarantee;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountEvent.Particulars;
import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// Keeps the copy of the accounts by which appointments show people and know their rights.
public final class KnowPeople {

  private static final Particulars UNTOLD =
      new Particulars(null, null, null, null, false, Guarantee.NONE.code());

  private final People people;

  public KnowPeople(People people) {
    this.people = people;
  }

  /// Keeps what the event tells, unless something later is known.
  public void keep(AccountChanged event) {
    Particulars particulars = Optional.ofNullable(event.particulars()).orElse(UNTOLD);
    people.keep(
        new Person(
            new UserId(event.userId()),
            event.version(),
            event.role(),
            event.status(),
            event.language(),
            new Person.Contact(
                event.firstName(),
                event.lastName(),
                event.email(),
                event.phone(),
                particulars.location()),
            particulars.dateOfBirth(),
            particulars.gender(),
            Optional.ofNullable(particulars.guardianId()).map(UserId::new).orElse(null),
            particulars.isPhoneVerified(),
            Guarantee.of(particulars.guaranteeStatus()).orElse(Guarantee.NONE)),
        event.occurredAt());
  }
}
