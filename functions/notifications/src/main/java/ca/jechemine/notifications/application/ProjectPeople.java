package ca.jechemine.notifications.application;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountEvent.Particulars;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.Recipients;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps the copy of the accounts that notifications are addressed from.
public final class ProjectPeople {

  private final People people;
  private final Recipients recipients;

  public ProjectPeople(People people, Recipients recipients) {
    this.people = people;
    this.recipients = recipients;
  }

  /// Keeps what the event tells, unless something later is known. Where messages to somebody who is
  /// forgotten went is forgotten too.
  public void project(AccountChanged event) {
    keep(event);
    if (event.isForgotten()) {
      recipients.forget(new UserId(event.userId()));
    }
  }

  private void keep(AccountChanged event) {
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
