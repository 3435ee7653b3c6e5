package ca.jechemine.notifications.persistence;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.notifications.domain.Originals;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.outbox.EventCodec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Events as they travel, sealed: `pk = ORIGINAL#<event id>`, `sk = ORIGINAL`, for 30 days. Mails
/// and text messages of one event share a row.
public final class DynamoOriginals implements Originals {

  private static final Duration KEPT = Duration.ofDays(30);
  private static final String SK = "ORIGINAL";

  private final Tables tables;
  private final EventCodec codec;
  private final InstantSource clock;

  public DynamoOriginals(Tables tables, FieldCipher cipher, InstantSource clock) {
    this.tables = tables;
    this.codec = new EventCodec(cipher);
    this.clock = clock;
  }

  /// Which version of its aggregate an event tells of does not matter to what it says.
  @Override
  public void keep(String eventId, DomainEvent event) {
    tables
        .client()
        .putItem(put ->
            put.tableName(tables.table())
                .item(
                    new ItemWriter()
                        .text("pk", pk(eventId))
                        .text("sk", SK)
                        .text("envelope", Json.write(codec.seal(event, eventId, 0)))
                        .expiresAt(clock.instant().plus(KEPT))
                        .toItem()));
  }

  @Override
  public boolean has(String eventId) {
    return envelope(eventId).isPresent();
  }

  @Override
  public Optional<DomainEvent> find(String eventId) {
    return envelope(eventId).map(it -> codec.open(it).event());
  }

  private Optional<String> envelope(String eventId) {
    return tables
        .find(pk(eventId), SK)
        .map(ItemReader::new)
        .filter(it -> it.expiresAt().isAfter(clock.instant()))
        .map(it -> it.text("envelope"));
  }

  private static String pk(String eventId) {
    return "ORIGINAL#" + eventId;
  }
}
