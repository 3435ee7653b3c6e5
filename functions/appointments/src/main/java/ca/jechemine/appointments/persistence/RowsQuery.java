package ca.jechemine.appointments.persistence;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Pages through the rows of one partition, lowest sort key first, with one query a page. One row
/// more than asked for is read, so that no page is empty but the only one.
final class RowsQuery {

  private final Tables tables;
  private final @Nullable String index;
  private final String pk;
  private final @Nullable String first;
  private final @Nullable String last;
  private final boolean isBackwards;

  private RowsQuery(
      Tables tables,
      @Nullable String index,
      String pk,
      @Nullable String first,
      @Nullable String last,
      boolean isBackwards) {
    this.tables = tables;
    this.index = index;
    this.pk = pk;
    this.first = first;
    this.last = last;
    this.isBackwards = isBackwards;
  }

  /// The rows under that key of the table itself, as they are now.
  static RowsQuery ofTable(Tables tables, String pk) {
    return new RowsQuery(tables, null, pk, null, null, false);
  }

  /// The rows under that key of an index.
  static RowsQuery ofIndex(Tables tables, String index, String pk) {
    return new RowsQuery(tables, index, pk, null, null, false);
  }

  /// Only those from the first sort key to the last, both included; null is without bound.
  RowsQuery between(String from, @Nullable String to) {
    return new RowsQuery(tables, index, pk, from, to, isBackwards);
  }

  /// The highest sort key first.
  RowsQuery backwards() {
    return new RowsQuery(tables, index, pk, first, last, true);
  }

  Page<Map<String, AttributeValue>> page(PageRequest page) {
    QueryResponse read = tables.client().query(request(page));
    List<Map<String, AttributeValue>> rows = read.items();
    if (rows.size() > page.limit()) {
      return new Page<>(rows.subList(0, page.limit()), position(rows.get(page.limit() - 1)));
    }
    // A query ends at a megabyte, which so many rows of long texts may reach.
    boolean goesOn = read.hasLastEvaluatedKey() && !rows.isEmpty();
    return new Page<>(rows, goesOn ? position(rows.getLast()) : null);
  }

  /// Behind that row.
  Position position(Map<String, AttributeValue> row) {
    Map<String, AttributeValue> key = new TreeMap<>(row);
    key.keySet()
        .retainAll(
            index == null ? List.of("pk", "sk") : List.of("pk", "sk", index + "pk", index + "sk"));
    return Positions.of(key);
  }

  private QueryRequest request(PageRequest page) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":pk", AttributeValue.fromS(pk));
    String condition = name("pk") + " = :pk";
    if (first != null) {
      values.put(":first", AttributeValue.fromS(first));
      condition +=
          " AND " + name("sk") + (last == null ? " >= :first" : " BETWEEN :first AND :last");
    }
    if (last != null) {
      values.put(":last", AttributeValue.fromS(last));
    }
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(tables.table())
            .keyConditionExpression(condition)
            .expressionAttributeValues(values)
            .limit(page.limit() + 1)
            .scanIndexForward(!isBackwards)
            .exclusiveStartKey(page.start().map(Positions::key).orElse(null));
    return index == null ? query.consistentRead(true).build() : query.indexName(index).build();
  }

  private String name(String key) {
    return index == null ? key : index + key;
  }
}
