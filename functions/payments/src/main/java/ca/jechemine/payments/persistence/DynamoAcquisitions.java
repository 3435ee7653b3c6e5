package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.Acquisition;
import ca.jechemine.payments.domain.Acquisitions;
import ca.jechemine.payments.domain.plan.SubscriptionId;
import ca.jechemine.payments.domain.purchase.Purchase;
import ca.jechemine.payments.domain.purchase.PurchaseId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.merging.Merging;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// What people bought in the domain's table, by gsi3: `ACQUIRED#<user>` holds their purchases
/// (`PurchaseItem`), their subscriptions and what they paid of them (`SubscriptionItem`).
final class DynamoAcquisitions implements Acquisitions {

  private static final String INDEX_PK = "gsi3pk";
  private static final String PURCHASE = "purchaseId";

  private final Tables tables;
  private final DynamoPurchases purchases;
  private final DynamoSubscriptions subscriptions;
  private final SubscriptionItem items;
  private final Merging merging;

  DynamoAcquisitions(
      Tables tables,
      DynamoPurchases purchases,
      DynamoSubscriptions subscriptions,
      SubscriptionItem items,
      Merging merging) {
    this.tables = tables;
    this.purchases = purchases;
    this.subscriptions = subscriptions;
    this.items = items;
    this.merging = merging;
  }

  /// One row more than asked for is read, so that no page is empty but the only one.
  @Override
  public Page<Acquisition> of(UserId person, PageRequest page) {
    QueryRequest.Builder query = query(person, page.limit() + 1);
    page.start().map(Positions::key).ifPresent(query::exclusiveStartKey);
    List<Map<String, AttributeValue>> rows = tables.client().query(query.build()).items();
    List<Map<String, AttributeValue>> shown = rows.subList(0, Math.min(rows.size(), page.limit()));
    Map<String, AttributeValue> last = shown.isEmpty() ? Map.of() : new HashMap<>(shown.getLast());
    last.keySet().retainAll(List.of("pk", "sk", INDEX_PK, "gsi3sk"));
    return new Page<>(
        shown.stream().map(this::read).toList(),
        rows.size() > page.limit() ? Positions.of(last) : null);
  }

  private QueryRequest.Builder query(UserId person, int most) {
    return QueryRequest.builder()
        .tableName(tables.table())
        .indexName("gsi3")
        .keyConditionExpression("gsi3pk = :person")
        .expressionAttributeValues(Map.of(":person", AttributeValue.fromS(PurchaseItem.of(person))))
        .scanIndexForward(false)
        .limit(most);
  }

  private Acquisition read(Map<String, AttributeValue> row) {
    String kind = new ItemReader(row).text("sk");
    if (kind.equals(PurchaseItem.SK)) {
      return new Acquisition.Bought(PurchaseItem.read(row).value());
    }
    return kind.equals(SubscriptionItem.SK)
        ? new Acquisition.Subscribed(items.read(row).value())
        : new Acquisition.Paid(SubscriptionItem.readPayment(row));
  }

  @Override
  public boolean move(UserId loser, UserId survivor, int most) {
    List<Map<String, AttributeValue>> rows =
        tables.client().query(query(loser, most + 1).build()).items();
    for (Map<String, AttributeValue> row : rows.subList(0, Math.min(rows.size(), most))) {
      Acquisition acquisition = read(row);
      Retry.whenStale(() -> {
        switch (acquisition) {
          case Acquisition.Bought it -> move(it.purchase().id(), loser, survivor);
          case Acquisition.Subscribed it -> move(it.subscription().id(), loser, survivor);
          case Acquisition.Paid _ -> movePayment(row, loser, survivor);
        }
        return acquisition;
      });
    }
    return rows.size() > most;
  }

  private void move(PurchaseId id, UserId loser, UserId survivor) {
    Optional<Versioned<Purchase>> read =
        purchases.find(id).filter(it -> it.value().buyer().equals(loser));
    if (read.isEmpty()) {
      return;
    }
    tables
        .transactions()
        .commit(
            Stream.of(
                    purchases.changed(read.get(), read.get().value().of(survivor)),
                    moveCurrent(read.get().value(), survivor),
                    Stream.of(merging.counting(loser, "purchases", 1)))
                .flatMap(it -> it)
                .toList());
  }

  /// The survivor's current purchase of a resource stays that, unless it gives nothing and the
  /// loser's does. What is open and not the current one is given up when its time is over.
  private Stream<Write> moveCurrent(Purchase purchase, UserId survivor) {
    String sk = PurchaseItem.resource(purchase.resource());
    String from = PurchaseItem.buyer(purchase.buyer());
    Map<String, AttributeValue> kept = Tables.key(PurchaseItem.buyer(survivor), sk);
    if (!current(from, sk).equals(Optional.of(purchase.id()))) {
      return Stream.empty();
    }
    Write dropped =
        Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(Tables.key(from, sk))
                .conditionExpression("purchaseId = :id")
                .expressionAttributeValues(
                    Map.of(":id", AttributeValue.fromS(purchase.id().value()))),
            _ -> new StaleVersion("the current purchase"));
    Optional<PurchaseId> own = current(PurchaseItem.buyer(survivor), sk);
    boolean stays =
        own.flatMap(purchases::find)
            .filter(it -> it.value().isCompleted() || !purchase.isCompleted())
            .isPresent();
    if (stays) {
      return Stream.of(dropped);
    }
    Map<String, AttributeValue> row = new HashMap<>(kept);
    row.put(PURCHASE, AttributeValue.fromS(purchase.id().value()));
    Put.Builder put = Put.builder().tableName(tables.table()).item(row);
    own.ifPresentOrElse(
        it ->
            put.conditionExpression("purchaseId = :own")
                .expressionAttributeValues(Map.of(":own", AttributeValue.fromS(it.value()))),
        () -> put.conditionExpression("attribute_not_exists(pk)"));
    return Stream.of(dropped, Write.put(put, _ -> new StaleVersion("the current purchase")));
  }

  private Optional<PurchaseId> current(String buyer, String resource) {
    return tables
        .find(buyer, resource)
        .map(it -> new PurchaseId(new ItemReader(it).text(PURCHASE)));
  }

  private void move(SubscriptionId id, UserId loser, UserId survivor) {
    subscriptions
        .find(id)
        .filter(it -> it.value().person().equals(loser))
        .ifPresent(read -> {
          List<Write> writes = new ArrayList<>(subscriptions.moving(read, survivor));
          writes.add(merging.counting(loser, "subscriptions", 1));
          tables.transactions().commit(writes);
        });
  }

  private void movePayment(Map<String, AttributeValue> row, UserId loser, UserId survivor) {
    Map<String, AttributeValue> key = new HashMap<>(row);
    key.keySet().retainAll(List.of("pk", "sk"));
    Write moved =
        Write.update(
            Update.builder()
                .tableName(tables.table())
                .key(key)
                .updateExpression("SET personId = :survivor, gsi3pk = :his")
                .conditionExpression("gsi3pk = :loser")
                .expressionAttributeValues(
                    Map.of(
                        ":survivor", AttributeValue.fromS(survivor.value()),
                        ":his", AttributeValue.fromS(PurchaseItem.of(survivor)),
                        ":loser", AttributeValue.fromS(PurchaseItem.of(loser)))),
            _ -> new Moved());
    try {
      tables
          .transactions()
          .commit(List.of(moved, merging.counting(loser, "subscriptionPayments", 1)));
    } catch (Moved already) {
      // The index still shows what was moved.
    }
  }

  private static final class Moved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Moved() {
      super("moved already", null, false, false);
    }
  }
}
