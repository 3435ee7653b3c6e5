package ca.jechemine.notifications.application;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountEvent.Particulars;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
            event.firstName(),
            event.phone(),
            Language.of(event.language()),
            event.role(),
            event.status(),
            guardian(event),
            Set.copyOf(event.adminPermissions())));
  }

  private static @Nullable UserId guardian(AccountChanged event) {
    Particulars particulars = event.particulars();
    return particulars == null || particulars.guardianId() == null
        ? null
        : new UserId(particulars.guardianId());
  }
}
