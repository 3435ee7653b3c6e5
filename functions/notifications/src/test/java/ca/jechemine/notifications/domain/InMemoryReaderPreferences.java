package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Preferences for tests; counts how many readers were looked up.
public final class InMemoryReaderPreferences implements ReaderPreferences {

  private final Map<UserId, Preferences> all = new ConcurrentHashMap<>();
  private final AtomicInteger read = new AtomicInteger();

  @Override
  public Preferences of(UserId reader) {
    read.incrementAndGet();
    return all.getOrDefault(reader, Preferences.unset());
  }

  @Override
  public Map<UserId, Preferences> ofAll(Set<UserId> readers) {
    return readers.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), this::of));
  }

  @Override
  public Preferences change(UserId reader, PreferencesChange change, Instant now) {
    return all.merge(
        reader,
        new Preferences(change.chosen(), now),
        (known, _) -> {
          Map<Choice, Boolean> chosen = new HashMap<>(known.chosen());
          chosen.putAll(change.chosen());
          chosen.keySet().removeAll(change.cleared());
          return new Preferences(chosen, now);
        });
  }

  @Override
  public void forget(UserId reader) {
    all.remove(reader);
  }

  /// How often the preferences of one reader were read.
  public int read() {
    return read.get();
  }
}
