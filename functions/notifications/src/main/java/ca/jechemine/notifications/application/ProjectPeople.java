package ca.jechemine.notifications.application;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountEvent.Particulars;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.application.realtime.EndConnections;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.Feeds;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.ReaderPreferences;
import ca.jechemine.notifications.domain.Recipients;
import ca.jechemine.notifications.domain.push.PushSubscriptions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps the copy of the accounts that notifications are addressed from.
public final class ProjectPeople {

  private final People people;
  private final Feeds feeds;
  private final ReaderPreferences preferences;
  private final PushSubscriptions subscriptions;
  private final Recipients recipients;
  private final EndConnections connections;

  public ProjectPeople(
      People people,
      Feeds feeds,
      ReaderPreferences preferences,
      PushSubscriptions subscriptions,
      Recipients recipients,
      EndConnections connections) {
    this.people = people;
    this.feeds = feeds;
    this.preferences = preferences;
    this.subscriptions = subscriptions;
    this.recipients = recipients;
    this.connections = connections;
  }

  /// Keeps what the event tells, unless something later is known. Of who is forgotten nothing is
  /// left but that (contract 10 §11.9): the copy, in which nobody can be recognised any more, stays
  /// so that nothing earlier comes back; feed, preferences and browsers go, and so does where
  /// messages to them went. Whoever's account is closed hears nothing more over a WebSocket.
  public void project(AccountChanged event) {
    keep(event);
    if (event.status() == AccountStatus.INACTIVE) {
      connections.end(new UserId(event.userId()));
    }
    if (event.isForgotten()) {
      UserId forgotten = new UserId(event.userId());
      preferences.forget(forgotten);
      subscriptions.forget(forgotten);
      feeds.forget(forgotten);
      recipients.forget(forgotten);
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
