package ca.jechemine.notifications.domain;

import ca.jechemine.contracts.DomainEvent;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Events in a map, for ever.
public final class InMemoryOriginals implements Originals {

  private final Map<String, DomainEvent> events = new ConcurrentHashMap<>();

  @Override
  public void keep(String eventId, DomainEvent event) {
    events.put(eventId, event);
  }

  @Override
  public boolean has(String eventId) {
    return events.containsKey(eventId);
  }

  @Override
  public Optional<DomainEvent> find(String eventId) {
    return Optional.ofNullable(events.get(eventId));
  }
}
