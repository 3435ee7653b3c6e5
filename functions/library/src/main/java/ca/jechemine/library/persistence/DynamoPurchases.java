package ca.jechemine.library.persistence;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.Bought;
import ca.jechemine.library.domain.Purchases;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The purchases in the domain's table: `pk = SHELF#<user>`, `sk = PURCHASE#<id>`, whose ids sort
/// as they were begun. A change is one transaction of the purchase, of the grant on the shelf row
/// of its resource, and of the resource's count of completed purchases (`RESOURCE#<id>`, `COUNTS`,
/// `purchases`).
final class DynamoPurchases implements Purchases {

  static final String PREFIX = "PURCHASE#";
  private static final String COUNTS = "COUNTS";

  private final Tables tables;

  DynamoPurchases(Tables tables) {
    this.tables = tables;
  }

  /// What is told of an account that was given up is that of the account that stays.
  @Override
  public void apply(Bought told) {
    Survivors.of(told.buyer(), buyer -> applyTo(told.of(buyer)));
  }

  private void applyTo(Bought bought) {
    Optional<Bought> before = tables.find(pk(bought), sk(bought)).map(DynamoPurchases::read);
    if (before.filter(it -> it.version() >= bought.version()).isPresent()) {
      return;
    }
    List<Write> writes = new ArrayList<>();
    writes.add(Survivors.check(tables, bought.buyer()));
    writes.add(row(bought, before));
    boolean wasGranted = before.filter(Bought::isGranted).isPresent();
    if (wasGranted != bought.isGranted()) {
      writes.add(grant(bought, bought.isGranted()));
    }
    boolean wasCompleted = before.filter(Bought::isCompleted).isPresent();
    if (wasCompleted != bought.isCompleted()) {
      writes.add(counted(bought, bought.isCompleted()));
    }
    tables.transactions().commit(writes);
  }

  /// The purchase, and the access that it gives, become those of another account of its buyer. Of
  /// one that is known there already nothing is left here, and it counts once.
  void move(String sk, UserId survivor, UserId loser) {
    Optional<Bought> read = tables.find(ShelfItem.pk(loser), sk).map(DynamoPurchases::read);
    if (read.isEmpty()) {
      return;
    }
    Bought lost = read.get();
    Bought moved = lost.of(survivor);
    List<Write> writes = new ArrayList<>();
    writes.add(
        Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(Tables.key(pk(lost), sk))
                .conditionExpression("version = :read")
                .expressionAttributeValues(
                    Map.of(":read", AttributeValue.fromN(Long.toString(lost.version())))),
            _ -> new StaleVersion("the purchase")));
    if (lost.isGranted()) {
      writes.add(grant(lost, false));
    }
    if (tables.find(pk(moved), sk).isEmpty()) {
      writes.add(row(moved, Optional.empty()));
      if (moved.isGranted()) {
        writes.add(grant(moved, true));
      }
    } else if (lost.isCompleted()) {
      writes.add(counted(lost, false));
    }
    tables.transactions().commit(writes);
  }

  private Write row(Bought bought, Optional<Bought> before) {
    Put.Builder put =
        Put.builder()
            .tableName(tables.table())
            .item(
                new ItemWriter()
                    .text("pk", pk(bought))
                    .text("sk", sk(bought))
                    .number("version", bought.version())
                    .text("userId", bought.buyer().value())
                    .text("resourceId", bought.resource().value())
                    .number("priceCents", bought.price().cents())
                    .text("status", bought.status())
                    .flag("isGranted", bought.isGranted())
                    .instant("createdAt", bought.createdAt())
                    .toItem());
    before.ifPresentOrElse(
        it ->
            put.conditionExpression("version = :read")
                .expressionAttributeValues(
                    Map.of(":read", AttributeValue.fromN(Long.toString(it.version())))),
        () -> put.conditionExpression("attribute_not_exists(pk)"));
    return Write.put(put, _ -> new StaleVersion("the purchase"));
  }

  /// What is bought comes to the buyer's library as it was begun to be.
  private Write grant(Bought bought, boolean isGranted) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":id", AttributeValue.fromSs(List.of(bought.purchaseId())));
    if (isGranted) {
      values.put(
          ":shelf", AttributeValue.fromS(ShelfItem.partition(ShelfItem.ALL, bought.buyer())));
      values.put(":moment", AttributeValue.fromS(ShelfItem.moment(bought.createdAt())));
    }
    return unconditional(
        Update.builder()
            .key(Tables.key(pk(bought), ShelfItem.sk(bought.resource())))
            .updateExpression(
                isGranted
                    ? "ADD "
                        + ShelfItem.PURCHASES
                        + " :id SET gsi3pk = :shelf, gsi3sk = if_not_exists(gsi3sk, :moment)"
                    : "DELETE " + ShelfItem.PURCHASES + " :id")
            .expressionAttributeValues(values));
  }

  private Write counted(Bought bought, boolean isMore) {
    return unconditional(
        Update.builder()
            .key(Tables.key(ResourceItem.textPk(bought.resource()), COUNTS))
            .updateExpression("ADD purchases :one")
            .expressionAttributeValues(Map.of(":one", AttributeValue.fromN(isMore ? "1" : "-1"))));
  }

  private Write unconditional(Update.Builder update) {
    return Write.update(
        update.tableName(tables.table()),
        _ -> new IllegalStateException("an unconditional update has no condition"));
  }

  /// Two calls: one row more than asked for is read, so that no page is empty but the only one.
  @Override
  public Page<Item> of(UserId buyer, PageRequest page) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(tables.table())
            .consistentRead(true)
            .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
            .expressionAttributeValues(
                Map.of(
                    ":pk", AttributeValue.fromS(ShelfItem.pk(buyer)),
                    ":prefix", AttributeValue.fromS(PREFIX)))
            .scanIndexForward(false)
            .limit(page.limit() + 1);
    page.start().map(Positions::key).ifPresent(query::exclusiveStartKey);
    List<Map<String, AttributeValue>> rows = tables.client().query(query.build()).items();
    List<Bought> shown = rows.stream().limit(page.limit()).map(DynamoPurchases::read).toList();
    Map<ResourceId, Resource> resources = resources(shown);
    return new Page<>(
        shown.stream()
            .map(it -> new Item(it, Optional.ofNullable(resources.get(it.resource()))))
            .toList(),
        rows.size() > page.limit()
            ? Positions.of(Tables.key(pk(shown.getLast()), sk(shown.getLast())))
            : null);
  }

  private Map<ResourceId, Resource> resources(List<Bought> shown) {
    List<Map<String, AttributeValue>> keys =
        shown.stream()
            .map(Bought::resource)
            .distinct()
            .map(it -> Tables.key(ResourceItem.PK, it.value()))
            .toList();
    Map<ResourceId, Resource> resources = new HashMap<>();
    if (!keys.isEmpty()) {
      tables.findAll(keys).stream()
          .filter(it -> !it.isEmpty())
          .map(ResourceItem::read)
          .map(Versioned::value)
          .forEach(it -> resources.put(it.id(), it));
    }
    return resources;
  }

  private static Bought read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Bought(
        item.text("sk").substring(PREFIX.length()),
        item.number("version"),
        new UserId(item.text("userId")),
        new ResourceId(item.text("resourceId")),
        new Money(item.number("priceCents")),
        item.text("status"),
        item.flag("isGranted"),
        item.instant("createdAt"));
  }

  private static String pk(Bought bought) {
    return ShelfItem.pk(bought.buyer());
  }

  private static String sk(Bought bought) {
    return PREFIX + bought.purchaseId();
  }
}
