package ca.jechemine.reporting.application.billing;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountEvent.Particulars;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.reporting.domain.billing.BilledSessions;
import ca.jechemine.reporting.domain.billing.BillingPeople;
import ca.jechemine.reporting.domain.billing.Party;
import ca.jechemine.reporting.domain.billing.Person;
import java.util.List;
import java.util.Optional;

/// Keeps the people of billing by what is told of their accounts, in whatever order, once or more
/// often. When a name, an address or what vouches for somebody changes, their sessions take it up,
/// one after the other: whoever is stopped in between goes on where it was.
public final class FollowPeople {

  private final BillingPeople people;
  private final BilledSessions sessions;
  private final FollowSessions followSessions;

  public FollowPeople(
      BillingPeople people, BilledSessions sessions, FollowSessions followSessions) {
    this.people = people;
    this.sessions = sessions;
    this.followSessions = followSessions;
  }

  /// An account became that.
  public void told(AccountChanged event) {
    Person person = Retry.whenStale(() -> kept(person(event)));
    if (!person.isSpread()) {
      spread(person.party());
      Retry.whenStale(() -> spreadWith(person));
    }
  }

  private Person kept(Person told) {
    Versioned<Optional<Person>> before = people.find(told.party().id());
    Person after = before.value().map(it -> it.told(told)).orElse(told);
    if (!before.value().equals(Optional.of(after))) {
      people.save(before, after);
    }
    return after;
  }

  private void spread(Party party) {
    for (List<String> outdated = sessions.outdated(party);
        !outdated.isEmpty();
        outdated = sessions.outdated(party)) {
      outdated.forEach(followSessions::refresh);
    }
  }

  /// Unless the account changed meanwhile, which is told by another event.
  private boolean spreadWith(Person person) {
    Versioned<Optional<Person>> now = people.find(person.party().id());
    boolean isSame =
        now.value().filter(it -> it.party().version() == person.party().version()).isPresent();
    if (isSame) {
      people.save(now, now.value().orElseThrow().spread());
    }
    return isSame;
  }

  private static Person person(AccountChanged event) {
    return new Person(party(event), event.role(), event.status(), event.occurredAt(), 0);
  }

  private static Party party(AccountChanged event) {
    String guarantee =
        Optional.ofNullable(event.particulars()).map(Particulars::guaranteeStatus).orElse("none");
    return event.isForgotten()
        ? new Party(event.userId(), event.version(), "", "", "", guarantee)
        : new Party(
            event.userId(),
            event.version(),
            event.firstName(),
            event.lastName(),
            event.email(),
            guarantee);
  }
}
