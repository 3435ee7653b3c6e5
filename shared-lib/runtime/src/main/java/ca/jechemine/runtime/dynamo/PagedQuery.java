package ca.jechemine.runtime.dynamo;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Pages through the rows of one partition, highest sort key first, with one query a page. One row
/// more than asked for is read, so that no page is empty but the only one.
public final class PagedQuery {

  private final Tables tables;
  private final @Nullable String index;
  private final String pk;

  private PagedQuery(Tables tables, @Nullable String index, String pk) {
    this.tables = tables;
    this.index = index;
    this.pk = pk;
  }

  /// The rows under that key of the table itself, as they are now.
  public static PagedQuery ofTable(Tables tables, String pk) {
    return new PagedQuery(tables, null, pk);
  }

  /// The rows under that key of an index.
  public static PagedQuery ofIndex(Tables tables, String index, String pk) {
    return new PagedQuery(tables, index, pk);
  }

  /// One page.
  public Page<Map<String, AttributeValue>> page(PageRequest page) {
    List<Map<String, AttributeValue>> rows = tables.client().query(request(page)).items();
    return rows.size() > page.limit()
        ? new Page<>(rows.subList(0, page.limit()), position(rows.get(page.limit() - 1)))
        : new Page<>(rows, null);
  }

  /// The position after that row.
  public Position position(Map<String, AttributeValue> row) {
    Map<String, AttributeValue> key = new TreeMap<>(row);
    key.keySet().retainAll(keyNames());
    return Positions.of(key);
  }

  private QueryRequest request(PageRequest page) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(tables.table())
            .keyConditionExpression((index == null ? "pk" : index + "pk") + " = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))
            .scanIndexForward(false)
            .limit(page.limit() + 1)
            .exclusiveStartKey(page.start().map(Positions::key).orElse(null));
    return index == null ? query.consistentRead(true).build() : query.indexName(index).build();
  }

  private List<String> keyNames() {
    return index == null ? List.of("pk", "sk") : List.of("pk", "sk", index + "pk", index + "sk");
  }
}
