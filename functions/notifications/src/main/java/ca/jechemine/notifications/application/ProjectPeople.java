package ca.jechemine.notifications.application;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import java.util.Set;

/// Keeps the copy of the accounts that notifications are addressed from.
public final class ProjectPeople {

  private final People people;

  public ProjectPeople(People people) {
    this.people = people;
  }

  /// Keeps what the event tells, unless something later is known.
  public void project(AccountChanged event) {
    people.keep(
        new Person(
            new UserId(event.userId()),
            event.version(),
            new Address(event.email(), (event.firstName() + " " + event.lastName()).strip()),
            event.phone(),
            Language.of(event.language()),
            event.role(),
            event.status(),
            Set.copyOf(event.adminPermissions())));
  }
}
