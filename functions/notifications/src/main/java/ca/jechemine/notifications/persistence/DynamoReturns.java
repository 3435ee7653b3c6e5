package ca.jechemine.notifications.persistence;

import ca.jechemine.contracts.DeliveryEvent.AddressSuppressed;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.LedgerEntry;
import ca.jechemine.notifications.domain.Return;
import ca.jechemine.notifications.domain.Returns;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Addresses where no mails are sent any more: `pk = SUPPRESSED#<keyed hash of the address>`, `sk =
/// SUPPRESSED`, with the cause, the delivery that came back, and since when. They stay until they
/// are lifted, or the account of that delivery is forgotten.
public final class DynamoReturns implements Returns {

  private static final String SK = "SUPPRESSED";

  private final Tables tables;
  private final DeliveryItem items;
  private final KeyedHash lookups;
  private final Outbox outbox;

  public DynamoReturns(Tables tables, FieldCipher cipher, KeyedHash lookups, Outbox outbox) {
    this.tables = tables;
    this.items = new DeliveryItem(cipher);
    this.lookups = lookups;
    this.outbox = outbox;
  }

  static Map<String, AttributeValue> key(KeyedHash lookups, String address) {
    return Tables.key("SUPPRESSED#" + lookups.of(Address.of(address).email()), SK);
  }

  @Override
  public Optional<Return> of(String address) {
    Map<String, AttributeValue> row =
        tables
            .client()
            .getItem(get ->
                get.tableName(tables.table()).key(key(lookups, address)).consistentRead(true))
            .item();
    return row.isEmpty()
        ? Optional.empty()
        : Optional.of(Return.valueOf(new ItemReader(row).text("cause")));
  }

  @Override
  public void note(String deliveryId, Return cause, Instant now) {
    tables
        .find(DeliveryItem.pk(deliveryId), DeliveryItem.SK)
        .map(items::read)
        .ifPresent(it -> note(it, cause, now));
  }

  private void note(LedgerEntry entry, Return cause, Instant now) {
    if (entry.state() == cause.state() || entry.recipient().isEmpty()) {
      return;
    }
    try {
      tables.transactions().commit(together(entry, entry.recipient().get(), cause, now));
    } catch (SuppressedBefore before) {
      commitUnlessNoted(returned(entry, cause, now));
    } catch (NotedBefore before) {
      // A repetition: everything was done with it.
      return;
    }
  }

  private void commitUnlessNoted(Write returned) {
    try {
      tables.transactions().commit(List.of(returned));
    } catch (NotedBefore before) {
      // Somebody else wrote it down meanwhile.
      return;
    }
  }

  private List<Write> together(LedgerEntry entry, String address, Return cause, Instant now) {
    AddressSuppressed event =
        new AddressSuppressed(
            entry.id(),
            entry.concerned().account().map(UserId::value).orElse(null),
            cause.name(),
            now);
    return Stream.concat(
            Stream.of(returned(entry, cause, now), suppressed(entry.id(), address, cause, now)),
            outbox.publish(List.of(event), version(cause)))
        .toList();
  }

  /// After a complaint there may be a bounce: what is told of each has a key of its own.
  private static long version(Return cause) {
    return switch (cause) {
      case COMPLAINED -> 2;
      case BOUNCED -> 3;
    };
  }

  /// A mail that bounced is not complained about; the other way round, what comes later counts.
  private Write returned(LedgerEntry entry, Return cause, Instant now) {
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(DeliveryItem.key(entry.id()))
            .updateExpression("SET #state = :state, reason = :reason, settledAt = :now")
            .conditionExpression("#state IN (:sent, :other)")
            .expressionAttributeNames(Map.of("#state", "state"))
            .expressionAttributeValues(
                Map.of(
                    ":state", AttributeValue.fromS(cause.state().name()),
                    ":reason", AttributeValue.fromS(cause.reason()),
                    ":now", AttributeValue.fromS(now.toString()),
                    ":sent", AttributeValue.fromS("SENT"),
                    ":other",
                        AttributeValue.fromS(cause == Return.BOUNCED ? "COMPLAINED" : "SENT"))),
        _ -> new NotedBefore());
  }

  /// A complaint does not weaken what a bounce has done.
  private Write suppressed(String deliveryId, String address, Return cause, Instant now) {
    Map<String, AttributeValue> row = new HashMap<>(key(lookups, address));
    row.putAll(
        new ItemWriter()
            .text("cause", cause.name())
            .text("deliveryId", deliveryId)
            .instant("since", now)
            .toItem());
    Put.Builder put = Put.builder().tableName(tables.table()).item(row);
    return switch (cause) {
      case COMPLAINED ->
          Write.put(
              put.conditionExpression("attribute_not_exists(pk)"), _ -> new SuppressedBefore());
      case BOUNCED ->
          Write.put(
              put.conditionExpression("attribute_not_exists(pk) OR cause = :complained")
                  .expressionAttributeValues(
                      Map.of(":complained", AttributeValue.fromS(Return.COMPLAINED.name()))),
              _ -> new SuppressedBefore());
    };
  }

  @Override
  public void noteTransient(String deliveryId) {
    try {
      tables
          .client()
          .updateItem(update ->
              update
                  .tableName(tables.table())
                  .key(DeliveryItem.key(deliveryId))
                  .updateExpression("SET reason = :reason")
                  .conditionExpression("#state = :sent")
                  .expressionAttributeNames(Map.of("#state", "state"))
                  .expressionAttributeValues(
                      Map.of(
                          ":reason", AttributeValue.fromS("BOUNCED_FOR_NOW"),
                          ":sent", AttributeValue.fromS("SENT"))));
    } catch (ConditionalCheckFailedException other) {
      // Nobody knows it, or something worse became of it.
      return;
    }
  }

  @Override
  public void lift(String address) {
    tables
        .client()
        .deleteItem(delete -> delete.tableName(tables.table()).key(key(lookups, address)));
  }

  private static final class NotedBefore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NotedBefore() {
      super("noted before", null, false, false);
    }
  }

  private static final class SuppressedBefore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private SuppressedBefore() {
      super("suppressed before", null, false, false);
    }
  }
}
