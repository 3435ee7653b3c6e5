package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who is forgotten, in memory, for tests, with who was told to be gone on with.
public final class InMemoryForgottenPeople implements ForgottenPeople {

  private final Map<UserId, ForgottenPerson> kept = new HashMap<>();
  private final List<UserId> toGoOnWith = new ArrayList<>();

  /// Who was told to be gone on with, each time once.
  public synchronized List<UserId> toGoOnWith() {
    return List.copyOf(toGoOnWith);
  }

  @Override
  public synchronized Optional<ForgottenPerson> find(UserId id) {
    return Optional.ofNullable(kept.get(id));
  }

  @Override
  public synchronized void begin(UserId id, Instant now) {
    kept.putIfAbsent(id, new ForgottenPerson(id, 1, now, null, null));
  }

  @Override
  public synchronized void keep(ForgottenPerson after, Instant now) {
    if (find(after.id()).filter(it -> it.version() == after.version() - 1).isEmpty()) {
      throw new StaleVersion("how far somebody is forgotten");
    }
    kept.put(after.id(), after);
    if (!after.isDone()) {
      toGoOnWith.add(after.id());
    }
  }
}
