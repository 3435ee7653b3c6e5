package ca.jechemine.payments.persistence;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.purchase.Purchase;
import ca.jechemine.payments.domain.purchase.PurchaseId;
import ca.jechemine.payments.domain.purchase.PurchaseState.Paid;
import ca.jechemine.payments.domain.purchase.Purchases;
import ca.jechemine.payments.domain.purchase.RefundDecision;
import ca.jechemine.payments.domain.purchase.ResourceId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// The purchases in the domain's table: `PurchaseItem`. A change is one transaction of the
/// purchase, of what it posts and of the events that tell of it.
final class DynamoPurchases implements Purchases {

  private static final long FIRST = 1;

  private final Tables tables;
  private final ReceiptItems receipts;
  private final Outbox outbox;
  private final LedgerWrites ledger;
  private final FieldCipher cipher;
  private final InstantSource clock;

  DynamoPurchases(
      Tables tables,
      ReceiptItems receipts,
      Outbox outbox,
      LedgerWrites ledger,
      FieldCipher cipher,
      InstantSource clock) {
    this.tables = tables;
    this.receipts = receipts;
    this.outbox = outbox;
    this.ledger = ledger;
    this.cipher = cipher;
    this.clock = clock;
  }

  @Override
  public Optional<Versioned<Purchase>> find(PurchaseId id) {
    return tables.find(PurchaseItem.pk(id), PurchaseItem.SK).map(PurchaseItem::read);
  }

  /// Two reads.
  @Override
  public Optional<Versioned<Purchase>> current(UserId buyer, ResourceId resource) {
    return tables
        .find(PurchaseItem.buyer(buyer), PurchaseItem.resource(resource))
        .map(it -> new PurchaseId(new ItemReader(it).text("purchaseId")))
        .flatMap(this::find);
  }

  @Override
  public void begin(
      Purchase next, Optional<Versioned<Purchase>> before, Optional<Receipt> receipt) {
    Stream<Write> own =
        Stream.of(
            Write.insert(
                tables.table(),
                PurchaseItem.write(next, FIRST),
                _ -> new IllegalStateException("two purchases of one id")),
            current(next, before.map(it -> it.value().id())));
    tables
        .transactions()
        .commit(
            Stream.of(
                    receipts.keep(receipt),
                    own,
                    outbox.publish(List.of(next.changed(FIRST, clock.instant())), FIRST),
                    before.stream().flatMap(this::givenUp))
                .flatMap(it -> it)
                .toList());
  }

  private Write current(Purchase next, Optional<PurchaseId> before) {
    Put.Builder put =
        Put.builder()
            .tableName(tables.table())
            .item(
                new ItemWriter()
                    .text("pk", PurchaseItem.buyer(next.buyer()))
                    .text("sk", PurchaseItem.resource(next.resource()))
                    .text("purchaseId", next.id().value())
                    .toItem());
    before.ifPresentOrElse(
        it ->
            put.conditionExpression("purchaseId = :before")
                .expressionAttributeValues(Map.of(":before", AttributeValue.fromS(it.value()))),
        () -> put.conditionExpression("attribute_not_exists(pk)"));
    return Write.put(put, _ -> new StaleVersion("the current purchase"));
  }

  private Stream<Write> givenUp(Versioned<Purchase> before) {
    Purchase next = before.value().givenUp();
    return before.value().state() instanceof Paid || next.equals(before.value())
        ? Stream.empty()
        : changed(before, next);
  }

  @Override
  public Versioned<Purchase> save(
      Versioned<Purchase> read,
      Purchase next,
      List<JournalEntry> entries,
      Optional<Receipt> receipt) {
    tables
        .transactions()
        .commit(
            Stream.of(receipts.keep(receipt), changed(read, next), ledger.post(entries))
                .flatMap(it -> it)
                .toList());
    return new Versioned<>(next, read.version() + 1);
  }

  /// What makes it become that and tells of it.
  Stream<Write> changed(Versioned<Purchase> read, Purchase next) {
    long version = read.version() + 1;
    Instant now = clock.instant();
    Put.Builder put =
        Put.builder()
            .tableName(tables.table())
            .item(PurchaseItem.write(next, version))
            .conditionExpression("version = :read")
            .expressionAttributeValues(
                Map.of(":read", AttributeValue.fromN(Long.toString(read.version()))));
    List<DomainEvent> told =
        Stream.of(
                Stream.of(next.changed(version, now)),
                next.returned(read.value(), version, now).stream(),
                next.told(read.value(), now).stream())
            .<DomainEvent>flatMap(it -> it)
            .toList();
    return Stream.concat(
        Stream.of(Write.put(put, _ -> new StaleVersion("the purchase"))),
        outbox.publish(told, version));
  }

  @Override
  public List<PurchaseId> overdue(Instant now, int most) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(tables.table())
            .indexName("gsi1")
            .keyConditionExpression("gsi1pk = :open AND gsi1sk < :now")
            .expressionAttributeValues(
                Map.of(
                    ":open", AttributeValue.fromS(PurchaseItem.OPEN),
                    ":now", AttributeValue.fromS(now + "~")))
            .limit(most)
            .build();
    return tables.client().query(query).items().stream()
        .map(it -> PurchaseItem.read(it).value().id())
        .toList();
  }

  @Override
  public List<PurchaseId> of(ResourceId resource, @Nullable PurchaseId after, int most) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(tables.table())
            .indexName("gsi2")
            .keyConditionExpression("gsi2pk = :sold AND gsi2sk > :after")
            .expressionAttributeValues(
                Map.of(
                    ":sold", AttributeValue.fromS(PurchaseItem.sold(resource)),
                    ":after", AttributeValue.fromS(after == null ? "!" : after.value())))
            .limit(most)
            .build();
    return tables.client().query(query).items().stream()
        .map(it -> PurchaseItem.read(it).value().id())
        .toList();
  }

  @Override
  public Optional<RefundDecision> decision(PurchaseId purchase, String key) {
    return tables
        .find(PurchaseItem.pk(purchase), PurchaseItem.decision(key))
        .map(ItemReader::new)
        .map(it ->
            new RefundDecision(
                key,
                new Money(it.number("cents")),
                new UserId(it.text("decidedBy")),
                it.instant("decidedAt"),
                it.optionalText("reason")
                    .map(sealed -> cipher.open(sealed, context(purchase, key)))
                    .orElse(null)));
  }

  @Override
  public void decide(PurchaseId purchase, RefundDecision decision) {
    String key = decision.key();
    String reason = decision.reason();
    Map<String, AttributeValue> row =
        new ItemWriter()
            .text("pk", PurchaseItem.pk(purchase))
            .text("sk", PurchaseItem.decision(key))
            .number("cents", decision.amount().cents())
            .text("decidedBy", decision.by().value())
            .instant("decidedAt", decision.at())
            .text("reason", reason == null ? null : cipher.seal(reason, context(purchase, key)))
            .toItem();
    try {
      tables
          .client()
          .putItem(put ->
              put.tableName(tables.table())
                  .item(row)
                  .conditionExpression("attribute_not_exists(pk)"));
    } catch (ConditionalCheckFailedException decidedMeanwhile) {
      // The first one stands.
    }
  }

  private static String context(PurchaseId purchase, String key) {
    return PurchaseItem.pk(purchase) + "#" + key + "#reason";
  }
}
