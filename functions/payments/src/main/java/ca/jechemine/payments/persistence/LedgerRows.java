package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Entries of the journal as queries find them, page by page.
final class LedgerRows {

  private final Tables tables;
  private final LedgerItem items;

  LedgerRows(Tables tables, LedgerItem items) {
    this.tables = tables;
    this.items = items;
  }

  /// With an owner, as they are now, whose sort keys begin so.
  QueryRequest.Builder of(String pk, String prefix) {
    return QueryRequest.builder()
        .tableName(tables.table())
        .consistentRead(true)
        .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
        .expressionAttributeValues(
            Map.of(":pk", AttributeValue.fromS(pk), ":prefix", AttributeValue.fromS(prefix)));
  }

  /// With an owner, as they are now.
  QueryRequest.Builder of(String pk) {
    return QueryRequest.builder()
        .tableName(tables.table())
        .consistentRead(true)
        .keyConditionExpression("pk = :pk")
        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)));
  }

  /// Of an index, what is under that key.
  QueryRequest.Builder ofIndex(String index, String pk) {
    return QueryRequest.builder()
        .tableName(tables.table())
        .indexName(index)
        .keyConditionExpression(index + "pk = :pk")
        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)));
  }

  /// One row more than asked for is read, so that no page is empty but the only one; or, where
  /// DynamoDB stops at a megabyte, one after that.
  Page<JournalEntry> page(QueryRequest.Builder query, PageRequest page) {
    query.limit(page.limit() + 1);
    page.start().map(Positions::key).ifPresent(query::exclusiveStartKey);
    QueryRequest asked = query.build();
    QueryResponse answer = tables.client().query(asked);
    List<Map<String, AttributeValue>> rows = answer.items();
    List<Map<String, AttributeValue>> shown = rows.subList(0, Math.min(rows.size(), page.limit()));
    boolean hasMore = rows.size() > page.limit() || isCutOff(answer);
    return new Page<>(
        shown.stream().map(items::read).toList(),
        hasMore ? position(shown.getLast(), asked) : null);
  }

  private static boolean isCutOff(QueryResponse answer) {
    return answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty();
  }

  private static Position position(Map<String, AttributeValue> row, QueryRequest asked) {
    Map<String, AttributeValue> key = new HashMap<>(row);
    String index = asked.indexName();
    Stream<String> names =
        index == null ? Stream.of("pk", "sk") : Stream.of("pk", "sk", index + "pk", index + "sk");
    key.keySet().retainAll(names.toList());
    return Positions.of(key);
  }
}
