package ca.jechemine.library.persistence;

import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceChange;
import ca.jechemine.library.domain.ResourceChanges;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// The log of changes in the domain's table. All reads are consistent: what a change's number
/// promises is there.
final class DynamoResourceChanges implements ResourceChanges {

  private final Tables tables;

  DynamoResourceChanges(Tables tables) {
    this.tables = tables;
  }

  @Override
  public long last() {
    return tables
        .find(ResourceItem.CHANGES, ResourceItem.CHANGES)
        .map(it -> new ItemReader(it).number("number"))
        .orElse(0L);
  }

  @Override
  public void all(Consumer<Resource> taker) {
    Partition.read(
        tables,
        query()
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(ResourceItem.PK)))
            .build(),
        row -> taker.accept(ResourceItem.read(row).value()));
  }

  @Override
  public Optional<List<ResourceChange>> between(long after, long last) {
    List<ResourceChange> changes = new ArrayList<>();
    Partition.read(
        tables,
        query()
            .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
            .expressionAttributeValues(
                Map.of(
                    ":pk", AttributeValue.fromS(ResourceItem.CHANGE),
                    ":first", AttributeValue.fromS(ResourceItem.changeSk(after + 1)),
                    ":last", AttributeValue.fromS(ResourceItem.changeSk(last))))
            .build(),
        row -> changes.add(ResourceItem.readLog(row)));
    return changes.size() == last - after ? Optional.of(changes) : Optional.empty();
  }

  private QueryRequest.Builder query() {
    return QueryRequest.builder().tableName(tables.table()).consistentRead(true);
  }
}
