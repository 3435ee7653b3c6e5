package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Professionals in a map.
public final class InMemoryProfessionals implements Professionals {

  private final Map<UserId, Professional> known = new ConcurrentHashMap<>();

  @Override
  public Optional<Professional> find(UserId id) {
    return Optional.ofNullable(known.get(id));
  }

  @Override
  public void keep(Professional professional) {
    known.merge(
        professional.id(),
        professional,
        (before, told) -> told.version() > before.version() ? told : before);
  }
}
