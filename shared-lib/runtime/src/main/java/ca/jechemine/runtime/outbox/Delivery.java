package ca.jechemine.runtime.outbox;

import ca.jechemine.contracts.DomainEvent;

/// An event as it arrives, at least once and in any order. `id` is the same in every repetition;
/// `sequence` is the version of the aggregate that it tells of.
public record Delivery<E extends DomainEvent>(String id, long sequence, E event) {

  /// The same delivery of an event that is known to be of a kind.
  ///
  /// @throws IllegalStateException when it is of another kind
  public <F extends DomainEvent> Delivery<F> as(Class<F> kind) {
    if (!kind.isInstance(event)) {
      throw new IllegalStateException("an event of another kind");
    }
    return new Delivery<>(id, sequence, kind.cast(event));
  }
}
