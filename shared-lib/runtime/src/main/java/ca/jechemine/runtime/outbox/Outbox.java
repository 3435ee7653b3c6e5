package ca.jechemine.runtime.outbox;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.json.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where events wait, written in the transaction of the change that they tell of, until the table's
/// stream hands them to the relay.
///
/// `pk = <AGGREGATE>#<id>`, `sk = <version>#<n>`; rows are forgotten after 7 days.
public final class Outbox {

  private static final Duration KEPT = Duration.ofDays(7);

  private final String table;
  private final EventCodec codec;
  private final InstantSource clock;

  public Outbox(Platform platform, FieldCipher cipher) {
    this.table = platform.variable("OUTBOX_TABLE");
    this.codec = new EventCodec(cipher);
    this.clock = platform.clock();
  }

  /// The writes that publish the events of an aggregate's change to that version, in this order.
  public Stream<Write> publish(List<? extends DomainEvent> events, long version) {
    return IntStream.range(0, events.size()).mapToObj(n -> row(events.get(n), version, n));
  }

  private Write row(DomainEvent event, long version, int n) {
    String pk = event.aggregate() + "#" + event.aggregateId();
    String sk = "%010d#%d".formatted(version, n);
    Envelope envelope = codec.seal(event, pk + "#" + version + "#" + n, version);
    return Write.put(
        table,
        new ItemWriter()
            .text("pk", pk)
            .text("sk", sk)
            .text("eventId", envelope.id())
            .text("type", envelope.type())
            .text("envelope", Json.write(envelope))
            .expiresAt(clock.instant().plus(KEPT))
            .toItem());
  }
}
