package ca.jechemine.runtime.outbox;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.json.Json;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns events into envelopes and back. An event's type on the wire is its simple class name.
public final class EventCodec {

  private final FieldCipher cipher;

  public EventCodec(FieldCipher cipher) {
    this.cipher = cipher;
  }

  /// The event in its envelope; the payload opens only under this id.
  public Envelope seal(DomainEvent event, String id, long sequence) {
    return new Envelope(
        id,
        event.getClass().getSimpleName(),
        event.aggregate(),
        event.aggregateId(),
        sequence,
        event.occurredAt().toString(),
        cipher.seal(Json.write(event), id));
  }

  /// The event in the envelope.
  ///
  /// @throws IllegalStateException when it is of no known type, or was altered
  public Delivery<DomainEvent> open(String json) {
    Envelope envelope = Json.read(Envelope.class, json);
    Class<? extends DomainEvent> type = Types.BY_NAME.get(envelope.type());
    if (type == null) {
      throw new IllegalStateException("unknown event type");
    }
    String payload = cipher.open(envelope.payload(), envelope.id());
    return new Delivery<>(envelope.id(), envelope.sequence(), Json.read(type, payload));
  }

  /// Every type there is; loaded by those alone who open events.
  private static final class Types {

    static final Map<String, Class<? extends DomainEvent>> BY_NAME =
        records(DomainEvent.class)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    @SuppressWarnings("unchecked") // What a sealed event interface permits is an event.
    private static Stream<Class<? extends DomainEvent>> records(Class<? extends DomainEvent> type) {
      Class<?>[] permitted = type.getPermittedSubclasses();
      return permitted == null
          ? Stream.of(type)
          : Stream.of(permitted).flatMap(it -> records((Class<? extends DomainEvent>) it));
    }
  }
}
