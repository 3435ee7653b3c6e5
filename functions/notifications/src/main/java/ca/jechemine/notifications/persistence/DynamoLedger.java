package ca.jechemine.notifications.persistence;

import ca.jechemine.contracts.DeliveryEvent.ResendRequested;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Ledger;
import ca.jechemine.notifications.domain.LedgerEntry;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The ledger as it is asked; see `DeliveryItem` for the rows. An index may show a row a moment
/// late.
public final class DynamoLedger implements Ledger {

  private static final Duration BETWEEN_REPETITIONS = Duration.ofMinutes(1);

  private final Tables tables;
  private final DeliveryItem items;
  private final Outbox outbox;
  private final ReceiptItems receipts;

  public DynamoLedger(Tables tables, FieldCipher cipher, Outbox outbox, ReceiptItems receipts) {
    this.tables = tables;
    this.items = new DeliveryItem(cipher);
    this.outbox = outbox;
    this.receipts = receipts;
  }

  @Override
  public Optional<LedgerEntry> find(String id) {
    return tables.find(DeliveryItem.pk(id), DeliveryItem.SK).map(items::read);
  }

  @Override
  public Page<LedgerEntry> list(Asked asked, PageRequest page) {
    QueryResponse response =
        tables
            .client()
            .query(
                query(asked)
                    .scanIndexForward(false)
                    .limit(page.limit())
                    .exclusiveStartKey(page.start().map(Positions::key).orElse(null))
                    .build());
    return new Page<>(
        response.items().stream().map(items::read).toList(),
        response.hasLastEvaluatedKey() ? Positions.of(response.lastEvaluatedKey()) : null);
  }

  private QueryRequest.Builder query(Asked asked) {
    return switch (asked) {
      case Asked.About(String appointmentId) ->
          DeliveryItem.query(
              tables, DeliveryItem.BY_APPOINTMENT, DeliveryItem.appointment(appointmentId));
      case Asked.For(UserId user) ->
          DeliveryItem.query(tables, DeliveryItem.BY_USER, DeliveryItem.user(user));
    };
  }

  @Override
  public void plan(
      LedgerEntry again, LedgerEntry repeated, Optional<Receipt> receipt, Instant now) {
    ResendRequested event =
        new ResendRequested(again.id(), again.original(), again.eventId(), again.channel(), now);
    tables
        .transactions()
        .commit(
            Stream.of(
                    receipts.keep(receipt),
                    Stream.of(
                        repetition(repeated.id(), now),
                        Write.insert(
                            tables.table(),
                            items.planned(again),
                            _ -> new IllegalStateException("the id of a delivery was not new"))),
                    outbox.publish(List.of(event), 1))
                .flatMap(it -> it)
                .toList());
  }

  private Write repetition(String id, Instant now) {
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(DeliveryItem.key(id))
            .updateExpression("SET repeatedAt = :now")
            .conditionExpression(
                "attribute_exists(pk)"
                    + " AND (attribute_not_exists(repeatedAt) OR repeatedAt <= :before)")
            .expressionAttributeValues(
                Map.of(
                    ":now", millis(now),
                    ":before", millis(now.minus(BETWEEN_REPETITIONS)))),
        _ -> Refusal.tooManyRequests(BETWEEN_REPETITIONS));
  }

  private static AttributeValue millis(Instant moment) {
    return AttributeValue.fromN(Long.toString(moment.toEpochMilli()));
  }
}
