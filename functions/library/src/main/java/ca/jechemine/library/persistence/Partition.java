package ca.jechemine.library.persistence;

import ca.jechemine.runtime.dynamo.Tables;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Reads all that a query finds, one call a megabyte, and keeps no page longer than it takes to
/// hand its rows on.
final class Partition {

  private Partition() {}

  static void read(Tables tables, QueryRequest query, Consumer<Map<String, AttributeValue>> taker) {
    QueryResponse page = tables.client().query(query);
    page.items().forEach(taker);
    while (page.hasLastEvaluatedKey()) {
      Map<String, AttributeValue> from = page.lastEvaluatedKey();
      page = tables.client().query(query.toBuilder().exclusiveStartKey(from).build());
      page.items().forEach(taker);
    }
  }
}
