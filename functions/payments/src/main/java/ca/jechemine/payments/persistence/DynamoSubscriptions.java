package ca.jechemine.payments.persistence;

import ca.jechemine.contracts.SubscriptionEvent;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionBegun;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionChanged;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionEnded;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionEnding;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionPaid;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionPaymentFailed;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionRefunded;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.ledger.AlreadyPosted;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.plan.PlanId;
import ca.jechemine.payments.domain.plan.PlanPayment;
import ca.jechemine.payments.domain.plan.Subscription;
import ca.jechemine.payments.domain.plan.SubscriptionId;
import ca.jechemine.payments.domain.plan.Subscriptions;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

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
  private final CurrentSubscriptions current;
  private final InstantSource clock;

  DynamoSubscriptions(
      Tables tables,
      Outbox outbox,
      SubscriptionItem items,
      LedgerWrites ledger,
      InstantSource clock) {
    this.tables = tables;
    this.current = new CurrentSubscriptions(tables);
    this.clock = clock;
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

  /// Two reads, and one for each that came with an account that was merged.
  @Override
  public List<Versioned<Subscription>> allOf(UserId person) {
    return tables.find(DynamoPeople.pk(person), SK).stream()
        .flatMap(it ->
            Stream.concat(
                Stream.of(new ItemReader(it).text(ID)), CurrentSubscriptions.besides(it).stream()))
        .flatMap(it -> find(new SubscriptionId(it)).stream())
        .toList();
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
    writes.add(saved(next, read.version()));
    if (read.value().isLive() && !next.isLive()) {
      current.over(next).ifPresent(writes::add);
    }
    outbox.publish(news, version).forEach(writes::add);
    tables.transactions().commit(writes);
  }

  /// What makes it that of another account of its person, and tells of it: the one that they have
  /// unless they have a live one, else one besides while it is live.
  List<Write> moving(Versioned<Subscription> read, UserId survivor) {
    Subscription moved = read.value().of(survivor);
    long version = read.version() + 1;
    List<Write> writes = new ArrayList<>();
    writes.add(saved(moved, read.version()));
    outbox.publish(List.of(moved.changed(version, clock.instant())), version).forEach(writes::add);
    current.moved(read.value(), moved).forEach(writes::add);
    return writes;
  }

  private Write saved(Subscription next, long read) {
    return Write.put(
        Put.builder()
            .tableName(tables.table())
            .item(items.write(next, read + 1))
            .conditionExpression("version = :read")
            .expressionAttributeValues(Map.of(":read", AttributeValue.fromN(Long.toString(read)))),
        _ -> new StaleVersion("the subscription"));
  }

  @Override
  public void post(JournalEntry entry, SubscriptionEvent news) {
    try {
      tables
          .transactions()
          .commit(
              Stream.of(
                      ledger.post(List.of(entry)), payment(news), outbox.publish(List.of(news), 1))
                  .flatMap(it -> it)
                  .toList());
    } catch (AlreadyPosted posted) {
      // It is in the journal, and was told of.
    }
  }

  @Override
  public void post(JournalEntry entry) {
    try {
      tables.transactions().commit(ledger.post(List.of(entry)).toList());
    } catch (AlreadyPosted posted) {
      // It is in the journal.
    }
  }

  /// What the export of its person shows of it.
  private Stream<Write> payment(SubscriptionEvent news) {
    return switch (news) {
      case SubscriptionPaid it ->
          row(
              it.userId(),
              new PlanPayment(
                  it.paymentId(),
                  new SubscriptionId(it.subscriptionId()),
                  new PlanId(it.planId()),
                  new Money(it.amountCents()),
                  it.reason(),
                  it.paidAt()));
      case SubscriptionRefunded it ->
          row(
              it.userId(),
              new PlanPayment(
                  it.refundId(),
                  new SubscriptionId(it.subscriptionId()),
                  new PlanId(it.planId()),
                  Money.ZERO.minus(new Money(it.amountCents())),
                  "refund",
                  it.occurredAt()));
      case SubscriptionChanged _,
          SubscriptionBegun _,
          SubscriptionPaymentFailed _,
          SubscriptionEnding _,
          SubscriptionEnded _ ->
          Stream.empty();
    };
  }

  private Stream<Write> row(String person, PlanPayment payment) {
    return Stream.of(
        Write.put(tables.table(), SubscriptionItem.write(payment, new UserId(person))));
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
