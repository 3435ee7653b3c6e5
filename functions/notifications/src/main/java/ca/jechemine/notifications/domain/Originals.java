package ca.jechemine.notifications.domain;

import ca.jechemine.contracts.DomainEvent;
import java.util.Optional;

/// The events that messages can be composed from once more. They are kept for 30 days, sealed.
public interface Originals {

  /// Keeps the event.
  void keep(String eventId, DomainEvent event);

  /// Whether it is kept.
  boolean has(String eventId);

  /// The event, while it is kept.
  Optional<DomainEvent> find(String eventId);
}
