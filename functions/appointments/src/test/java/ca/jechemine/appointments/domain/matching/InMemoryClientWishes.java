package ca.jechemine.appointments.domain.matching;

import ca.jechemine.appointments.domain.ForgottenPeople;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.kernel.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What clients wish, in memory, for tests.
public final class InMemoryClientWishes implements ClientWishes {

  private final Map<UserId, Kept> kept = new HashMap<>();
  private final People people;
  private final ForgottenPeople forgotten;

  public InMemoryClientWishes(People people, ForgottenPeople forgotten) {
    this.people = people;
    this.forgotten = forgotten;
  }

  @Override
  public synchronized Requester of(UserId client) {
    Kept found = kept.getOrDefault(client, new Kept(0, Wishes.NONE));
    return new Requester(people.find(client).orElse(null), found.wishes());
  }

  @Override
  public synchronized Map<UserId, Wishes> ofAll(Collection<UserId> clients) {
    Set<UserId> asked = Set.copyOf(clients);
    return kept.entrySet().stream()
        .filter(it -> asked.contains(it.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().wishes()));
  }

  @Override
  public synchronized void keep(UserId client, long version, Wishes wishes) {
    if (forgotten.find(client).isEmpty()) {
      kept.merge(
          client,
          new Kept(version, wishes),
          (before, after) -> after.version() > before.version() ? after : before);
    }
  }

  @Override
  public synchronized void forget(UserId client) {
    kept.remove(client);
  }

  private record Kept(long version, Wishes wishes) {}
}
