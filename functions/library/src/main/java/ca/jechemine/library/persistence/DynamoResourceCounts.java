package ca.jechemine.library.persistence;

import ca.jechemine.library.domain.Counts;
import ca.jechemine.library.domain.ResourceCounts;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// The counts in the domain's table; an index tells which were changed of late.
final class DynamoResourceCounts implements ResourceCounts {

  private final Tables tables;

  DynamoResourceCounts(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Map<ResourceId, Counts> of(Collection<ResourceId> resources) {
    if (resources.isEmpty()) {
      return Map.of();
    }
    Iterator<Map<String, AttributeValue>> rows =
        tables.findAll(resources.stream().map(CountsItem::key).toList()).iterator();
    Map<ResourceId, Counts> counts = new HashMap<>();
    resources.forEach(it -> counts.put(it, CountsItem.read(rows.next())));
    return counts;
  }

  @Override
  public Map<ResourceId, Counts> since(Instant time) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(tables.table())
            .indexName(CountsItem.INDEX)
            .keyConditionExpression("gsi4pk = :pk AND gsi4sk >= :time")
            .expressionAttributeValues(
                Map.of(
                    ":pk", AttributeValue.fromS(CountsItem.INDEX_PK),
                    ":time", AttributeValue.fromS(CountsItem.changedAt(time))))
            .build();
    Map<ResourceId, Counts> counts = new HashMap<>();
    Partition.read(
        tables, query, row -> counts.put(CountsItem.resource(row), CountsItem.read(row)));
    return counts;
  }
}
