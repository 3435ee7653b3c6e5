package ca.jechemine.notifications.domain.push;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Browsers for tests; counts how often they were looked for.
public final class InMemoryPushSubscriptions implements PushSubscriptions {

  private final Map<UserId, List<PushSubscription>> all = new HashMap<>();
  private int read;

  @Override
  public synchronized Registered register(UserId user, PushSubscription browser) {
    List<PushSubscription> own = all.computeIfAbsent(user, _ -> new ArrayList<>());
    Optional<PushSubscription> known =
        own.stream()
            .filter(it -> it.target().endpoint().equals(browser.target().endpoint()))
            .findFirst();
    if (known.isPresent()) {
      PushSubscription renewed = known.get().renewedBy(browser);
      own.replaceAll(it -> it.equals(known.get()) ? renewed : it);
      return new Registered(renewed.id(), renewed.createdAt(), false);
    }
    all.values()
        .forEach(it ->
            it.removeIf(other -> other.target().endpoint().equals(browser.target().endpoint())));
    own.add(browser);
    own.sort(PushSubscription.OLDEST_FIRST);
    while (own.size() > PushSubscription.MOST) {
      own.removeFirst();
    }
    return new Registered(browser.id(), browser.createdAt(), true);
  }

  @Override
  public synchronized List<PushSubscription> of(UserId user) {
    read++;
    return List.copyOf(all.getOrDefault(user, List.of()));
  }

  @Override
  public synchronized Map<UserId, List<PushSubscription>> ofAll(Set<UserId> users) {
    return users.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), this::of));
  }

  @Override
  public synchronized boolean remove(UserId user, String id) {
    return all.getOrDefault(user, new ArrayList<>()).removeIf(it -> it.id().equals(id));
  }

  @Override
  public synchronized void note(UserId user, Collection<PushSubscription> used, Instant now) {
    all.getOrDefault(user, new ArrayList<>())
        .replaceAll(it ->
            used.contains(it)
                ? new PushSubscription(it.id(), it.target(), it.userAgent(), it.createdAt(), now)
                : it);
  }

  @Override
  public synchronized void forget(UserId user) {
    all.remove(user);
  }

  /// How often those of one user were read.
  public synchronized int read() {
    return read;
  }
}
