package ca.jechemine.library.persistence;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.gift.Gift;
import ca.jechemine.library.domain.gift.GiftRefusals;
import ca.jechemine.library.domain.gift.Gifts;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Gifts in the domain's table ([GiftItem]). One is given in one transaction of the shelf row and
/// of what is told, and taken back by one conditional update.
final class DynamoGifts implements Gifts {

  private static final long FIRST = 1;

  private final Tables tables;
  private final GiftItem items;
  private final Events events;
  private final Function<Optional<Receipt>, Stream<Write>> receipts;

  DynamoGifts(
      Tables tables,
      FieldCipher cipher,
      Events events,
      Function<Optional<Receipt>, Stream<Write>> receipts) {
    this.tables = tables;
    this.items = new GiftItem(cipher);
    this.events = events;
    this.receipts = receipts;
  }

  @Override
  public Optional<Gift> find(UserId person, ResourceId resource) {
    return tables.find(ShelfItem.pk(person), ShelfItem.sk(resource)).flatMap(items::read);
  }

  @Override
  public void give(Gift gift, Versioned<Resource> resource, Optional<Receipt> receipt) {
    Stream<Write> rows =
        Stream.of(
            granted(gift),
            ResourceItem.unchanged(tables.table(), resource),
            DynamoPeople.unlessForgotten(tables.table(), gift.person()),
            Survivors.unlessGivenUp(tables, gift.person(), GiftRefusals::noPerson));
    tables
        .transactions()
        .commit(
            Stream.of(
                    receipts.apply(receipt),
                    rows,
                    events.publish(List.of(gift.event(resource.value().shown().title())), FIRST))
                .flatMap(it -> it)
                .toList());
  }

  /// What is given comes to the library of whoever was given it, unless it is there.
  private Write granted(Gift gift) {
    Map<String, AttributeValue> values = new HashMap<>();
    items.write(gift).forEach((name, value) -> values.put(":" + name, value));
    String set =
        values.keySet().stream()
            .map(it -> it.substring(1) + " = " + it)
            .sorted()
            .collect(Collectors.joining(", "));
    values.put(":shelf", AttributeValue.fromS(ShelfItem.partition(ShelfItem.ALL, gift.person())));
    values.put(":moment", AttributeValue.fromS(ShelfItem.moment(gift.givenAt())));
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(ShelfItem.key(gift.person(), gift.resource()))
            .updateExpression(
                "SET " + set + ", gsi3pk = :shelf, gsi3sk = if_not_exists(gsi3sk, :moment)")
            .conditionExpression("attribute_not_exists(" + GiftItem.ID + ")")
            .expressionAttributeValues(values),
        _ -> new StaleVersion("the gift"));
  }

  /// One conditional write.
  @Override
  public void withdraw(UserId person, ResourceId resource) {
    try {
      tables
          .client()
          .updateItem(update ->
              update
                  .tableName(tables.table())
                  .key(ShelfItem.key(person, resource))
                  .updateExpression("REMOVE " + String.join(", ", GiftItem.ATTRIBUTES))
                  .conditionExpression("attribute_exists(" + GiftItem.ID + ")"));
    } catch (ConditionalCheckFailedException none) {
      // There is none, or no more: it is as it should be.
      return;
    }
  }

  /// One row more than the page holds tells whether another page follows.
  @Override
  public Page<Gift> of(ResourceId resource, PageRequest page) {
    List<Map<String, AttributeValue>> rows =
        tables
            .client()
            .query(
                QueryRequest.builder()
                    .tableName(tables.table())
                    .indexName(GiftItem.OF_RESOURCE)
                    .keyConditionExpression("gsi4pk = :resource")
                    .expressionAttributeValues(
                        Map.of(":resource", AttributeValue.fromS(GiftItem.ofResource(resource))))
                    .scanIndexForward(false)
                    .limit(page.limit() + 1)
                    .exclusiveStartKey(page.start().map(Positions::key).orElse(null))
                    .build())
            .items();
    return new Page<>(
        rows.stream().limit(page.limit()).flatMap(it -> items.read(it).stream()).toList(),
        rows.size() > page.limit() ? Positions.of(key(rows.get(page.limit() - 1))) : null);
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> row) {
    return Stream.of("pk", "sk", "gsi4pk", "gsi4sk").collect(Collectors.toMap(it -> it, row::get));
  }
}
