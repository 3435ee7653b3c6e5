package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Knows nobody, for tests in which it does not matter who people are.
public final class Nobody implements People {

  @Override
  public Optional<Person> find(UserId id) {
    return Optional.empty();
  }

  @Override
  public Map<UserId, Person> findAll(Collection<UserId> ids) {
    return Map.of();
  }

  @Override
  public Optional<UserId> withEmail(String email) {
    return Optional.empty();
  }

  @Override
  public void keep(Person person, Instant since) {
    throw new UnsupportedOperationException("nobody comes here");
  }
}
