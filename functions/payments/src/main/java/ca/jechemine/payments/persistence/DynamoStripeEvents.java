package ca.jechemine.payments.persistence;

import ca.jechemine.contracts.PaymentEvent.StripeEventReceived;
import ca.jechemine.payments.domain.StripeEvents;
import ca.jechemine.payments.domain.refund.Stuck;
import ca.jechemine.payments.domain.stripe.EventId;
import ca.jechemine.payments.domain.stripe.StripeEvent;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Stripe's events in the domain's table: `pk = EVENT#<id>`, `sk = EVENT`, kept for 90 days, their
/// bodies sealed. `gsi1` lists those that nothing came of yet and those that somebody must look at,
/// the oldest first; `gsi2` both, with refunds, by when somebody must look at them (`StuckRows`).
public final class DynamoStripeEvents implements StripeEvents {

  private static final String SK = "EVENT";
  private static final Duration KEPT = Duration.ofDays(90);

  private final Tables tables;
  private final Outbox outbox;
  private final FieldCipher cipher;
  private final InstantSource clock;

  DynamoStripeEvents(Tables tables, Outbox outbox, FieldCipher cipher, InstantSource clock) {
    this.tables = tables;
    this.outbox = outbox;
    this.cipher = cipher;
    this.clock = clock;
  }

  @Override
  public boolean keep(StripeEvent event, String body) {
    Instant now = clock.instant();
    Write row = Write.insert(tables.table(), write(event, body, now), _ -> new Known());
    StripeEventReceived told = new StripeEventReceived(event.id().toString(), now);
    try {
      tables
          .transactions()
          .commit(Stream.concat(Stream.of(row), outbox.publish(List.of(told), 1)).toList());
      return true;
    } catch (Known known) {
      return false;
    }
  }

  @Override
  public Optional<KeptEvent> find(EventId id) {
    return tables
        .find(pk(id), SK)
        .map(ItemReader::new)
        .map(it ->
            new KeptEvent(
                id,
                cipher.open(it.text("body"), pk(id)),
                Outcome.valueOf(it.text("outcome").toUpperCase(Locale.ROOT))));
  }

  @Override
  public void close(EventId id, Outcome outcome) {
    boolean isOpen = outcome != Outcome.PROCESSED;
    tables
        .client()
        .updateItem(update ->
            update
                .tableName(tables.table())
                .key(Tables.key(pk(id), SK))
                .updateExpression(
                    isOpen
                        ? "SET outcome = :outcome, gsi1pk = :list, gsi2sk = gsi1sk"
                        : "SET outcome = :outcome REMOVE gsi1pk, gsi1sk, gsi2pk, gsi2sk")
                .conditionExpression("attribute_exists(pk)")
                .expressionAttributeValues(
                    isOpen
                        ? Map.of(":outcome", text(code(outcome)), ":list", text(list(outcome)))
                        : Map.of(":outcome", text(code(outcome)))));
  }

  private Map<String, AttributeValue> write(StripeEvent event, String body, Instant now) {
    return new ItemWriter()
        .text("pk", pk(event.id()))
        .text("sk", SK)
        .text("type", event.type())
        .text("body", cipher.seal(body, pk(event.id())))
        .text("outcome", code(Outcome.RECEIVED))
        .instant("receivedAt", now)
        .text("gsi1pk", list(Outcome.RECEIVED))
        .text("gsi1sk", now + "#" + event.id())
        .text("gsi2pk", StuckRows.LIST)
        .text("gsi2sk", now.plus(Stuck.PATIENCE) + "#" + event.id())
        .expiresAt(now.plus(KEPT))
        .toItem();
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  private static String code(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  private static String list(Outcome outcome) {
    return "EVENT_" + outcome.name();
  }

  private static String pk(EventId id) {
    return "EVENT#" + id;
  }

  /// The event was kept before.
  private static final class Known extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Known() {
      super("the event is known", null, false, false);
    }
  }
}
