package ca.jechemine.identity.persistence;

import ca.jechemine.runtime.dynamo.Tables;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// All rows of one partition, one query after the other: for what is one person's.
final class PartitionRows {

  private final Tables tables;

  PartitionRows(Tables tables) {
    this.tables = tables;
  }

  /// Those of the table, as they are now, by their sort key.
  void each(String pk, Consumer<Map<String, AttributeValue>> action) {
    all(
        QueryRequest.builder()
            .consistentRead(true)
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))),
        action);
  }

  /// Those of the table whose sort key begins so, as they are now.
  void eachThatBegins(String pk, String prefix, Consumer<Map<String, AttributeValue>> action) {
    all(
        QueryRequest.builder()
            .consistentRead(true)
            .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
            .expressionAttributeValues(
                Map.of(":pk", AttributeValue.fromS(pk), ":prefix", AttributeValue.fromS(prefix))),
        action);
  }

  /// Those of an index, by its sort key.
  void eachOfIndex(String index, String pk, Consumer<Map<String, AttributeValue>> action) {
    all(
        QueryRequest.builder()
            .indexName(index)
            .keyConditionExpression(index + "pk = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))),
        action);
  }

  private void all(QueryRequest.Builder query, Consumer<Map<String, AttributeValue>> action) {
    tables.client().queryPaginator(query.tableName(tables.table()).build()).items().forEach(action);
  }
}
