package ca.jechemine.payments.persistence;

import ca.jechemine.contracts.SubscriptionEvent;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.ledger.AlreadyPosted;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.plan.Subscription;
import ca.jechemine.payments.domain.plan.SubscriptionId;
import ca.jechemine.payments.domain.plan.Subscriptions;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Subscriptions in the domain's table: `SubscriptionItem`. That a person has one at a time is the
/// condition of the row that says which.
final class DynamoSubscriptions implements Subscriptions {

  private static final String SK = SubscriptionItem.SK;
  private static final String ID = "subscriptionId";
  private static final String LIVE = "isLive";

  private final Tables tables;
  private final Outbox outbox;
  private final SubscriptionItem items;
  private final LedgerWrites ledger;

  DynamoSubscriptions(Tables tables, Outbox outbox, SubscriptionItem items, LedgerWrites ledger) {
    this.tables = tables;
    this.outbox = outbox;
    this.items = items;
    this.ledger = ledger;
  }

  @Override
  public Optional<Versioned<Subscription>> find(SubscriptionId id) {
    return tables.find(SubscriptionItem.pk(id), SK).map(items::read);
  }

  /// Two reads.
  @Override
  public Optional<Versioned<Subscription>> of(UserId person) {
    return tables
        .find(DynamoPeople.pk(person), SK)
        .map(it -> new SubscriptionId(new ItemReader(it).text(ID)))
        .flatMap(this::find);
  }

  @Override
  public void begin(Subscription subscription, Optional<SubscriptionId> before) {
    Put.Builder latest =
        Put.builder()
            .tableName(tables.table())
            .item(
                new ItemWriter()
                    .text("pk", DynamoPeople.pk(subscription.person()))
                    .text("sk", SK)
                    .text(ID, subscription.id().value())
                    .flag(LIVE, true)
                    .toItem());
    if (before.isEmpty()) {
      latest.conditionExpression("attribute_not_exists(pk)");
    } else {
      latest
          .conditionExpression(ID + " = :before AND " + LIVE + " = :no")
          .expressionAttributeValues(
              Map.of(
                  ":before",
                  AttributeValue.fromS(before.get().value()),
                  ":no",
                  AttributeValue.fromBool(false)));
    }
    tables
        .transactions()
        .commit(
            List.of(
                Write.put(latest, _ -> new StaleVersion("the person's subscription")),
                Write.insert(
                    tables.table(),
                    items.write(subscription, 1),
                    _ -> new IllegalStateException("two subscriptions of one id"))));
  }

  @Override
  public void save(
      Versioned<Subscription> read, Subscription next, List<? extends SubscriptionEvent> news) {
    long version = read.version() + 1;
    List<Write> writes = new ArrayList<>();
    writes.add(
        Write.put(
            Put.builder()
                .tableName(tables.table())
                .item(items.write(next, version))
                .conditionExpression("version = :read")
                .expressionAttributeValues(
                    Map.of(":read", AttributeValue.fromN(Long.toString(read.version())))),
            _ -> new StaleVersion("the subscription")));
    if (read.value().isLive() && !next.isLive()) {
      writes.add(over(next));
    }
    outbox.publish(news, version).forEach(writes::add);
    tables.transactions().commit(writes);
  }

  private Write over(Subscription subscription) {
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(Tables.key(DynamoPeople.pk(subscription.person()), SK))
            .updateExpression("SET " + LIVE + " = :no")
            .conditionExpression(ID + " = :id")
            .expressionAttributeValues(
                Map.of(
                    ":no",
                    AttributeValue.fromBool(false),
                    ":id",
                    AttributeValue.fromS(subscription.id().value()))),
        _ -> new IllegalStateException("a live subscription that is not the person's"));
  }

  @Override
  public void post(JournalEntry entry, SubscriptionEvent news) {
    try {
      tables
          .transactions()
          .commit(
              Stream.concat(ledger.post(List.of(entry)), outbox.publish(List.of(news), 1))
                  .toList());
    } catch (AlreadyPosted posted) {
      // It is in the journal, and was told of.
    }
  }

  @Override
  public List<SubscriptionId> underway(Instant before, int most) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .indexName("gsi1")
                .keyConditionExpression("gsi1pk = :list AND gsi1sk < :before")
                .expressionAttributeValues(
                    Map.of(
                        ":list",
                        AttributeValue.fromS(SubscriptionItem.UNDERWAY),
                        ":before",
                        AttributeValue.fromS(before.toString())))
                .limit(most))
        .items()
        .stream()
        .map(it -> new SubscriptionId(new ItemReader(it).text(ID)))
        .toList();
  }
}
