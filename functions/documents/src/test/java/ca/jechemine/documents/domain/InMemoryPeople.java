package ca.jechemine.documents.domain;

import ca.jechemine.kernel.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// People in memory, for tests.
public final class InMemoryPeople implements People {

  private final Map<UserId, Person> people = new HashMap<>();

  @Override
  public synchronized Optional<Person> find(UserId id) {
    return Optional.ofNullable(people.get(id));
  }

  @Override
  public synchronized void keep(Person person) {
    people.merge(
        person.id(), person, (known, told) -> told.version() > known.version() ? told : known);
  }
}
