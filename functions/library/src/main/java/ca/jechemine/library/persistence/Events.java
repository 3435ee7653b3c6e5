package ca.jechemine.library.persistence;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.runtime.dynamo.Write;
import java.util.List;
import java.util.stream.Stream;

/// The outbox, for those who write.
@FunctionalInterface
interface Events {

  /// The writes that publish these events of a change to that version.
  Stream<Write> publish(List<? extends DomainEvent> events, long version);
}
