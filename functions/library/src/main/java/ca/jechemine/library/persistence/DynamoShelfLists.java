package ca.jechemine.library.persistence;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.ShelfLists;
import ca.jechemine.library.domain.Shelved;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// The lists of a shelf in the domain's table: a query of a sparse index, and one call for the
/// resources of its page. One row more than the page holds tells whether another page follows.
final class DynamoShelfLists implements ShelfLists {

  private final Tables tables;

  DynamoShelfLists(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Page<Shelved> downloads(UserId person, PageRequest page) {
    return list(ShelfItem.DOWNLOADS, person, page);
  }

  @Override
  public Page<Shelved> all(UserId person, PageRequest page) {
    return list(ShelfItem.ALL, person, page);
  }

  private Page<Shelved> list(String index, UserId person, PageRequest page) {
    List<Map<String, AttributeValue>> rows =
        tables
            .client()
            .query(
                QueryRequest.builder()
                    .tableName(tables.table())
                    .indexName(index)
                    .keyConditionExpression(index + "pk = :pk")
                    .expressionAttributeValues(
                        Map.of(":pk", AttributeValue.fromS(ShelfItem.partition(index, person))))
                    .scanIndexForward(false)
                    .limit(page.limit() + 1)
                    .exclusiveStartKey(page.start().map(Positions::key).orElse(null))
                    .build())
            .items();
    List<Map<String, AttributeValue>> held = rows.stream().limit(page.limit()).toList();
    Map<ResourceId, Resource> resources = resources(held);
    return new Page<>(
        held.stream()
            .filter(ShelfItem::isKept)
            .flatMap(row ->
                Stream.ofNullable(resources.get(ShelfItem.resource(row)))
                    .map(it -> ShelfItem.shelved(row, it)))
            .toList(),
        rows.size() > page.limit() ? Positions.of(key(index, held.getLast())) : null);
  }

  private static Map<String, AttributeValue> key(String index, Map<String, AttributeValue> row) {
    Map<String, AttributeValue> key = new HashMap<>();
    Stream.of("pk", "sk", index + "pk", index + "sk").forEach(it -> key.put(it, row.get(it)));
    return key;
  }

  private Map<ResourceId, Resource> resources(List<Map<String, AttributeValue>> rows) {
    Map<ResourceId, Resource> resources = new HashMap<>();
    if (!rows.isEmpty()) {
      tables
          .findAll(
              rows.stream()
                  .map(it -> Tables.key(ResourceItem.PK, ShelfItem.resource(it).value()))
                  .toList())
          .stream()
          .filter(it -> !it.isEmpty())
          .map(it -> ResourceItem.read(it).value())
          .forEach(it -> resources.put(it.id(), it));
    }
    return resources;
  }
}
