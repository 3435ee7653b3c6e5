package ca.jechemine.content.persistence;

import ca.jechemine.runtime.dynamo.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// A partition that is small, and read as a whole.
record Partition(Tables tables, String pk) {

  /// A read takes 1 MB, some three thousand motifs of the usual size: what is here takes one.
  private static final int MOST_READS = 4;

  /// All that is in it, as it is now.
  ///
  /// @throws IllegalStateException when it has outgrown its budget of reads
  <T> List<T> all(Function<Map<String, AttributeValue>, T> reading) {
    List<T> found = new ArrayList<>();
    Map<String, AttributeValue> from = null;
    for (int reads = 0; reads < MOST_READS; reads++) {
      Map<String, AttributeValue> start = from;
      QueryResponse page =
          tables
              .client()
              .query(it ->
                  it.tableName(tables.table())
                      .keyConditionExpression("pk = :pk")
                      .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))
                      .consistentRead(true)
                      .exclusiveStartKey(start));
      page.items().forEach(it -> found.add(reading.apply(it)));
      if (!page.hasLastEvaluatedKey()) {
        return found;
      }
      from = page.lastEvaluatedKey();
    }
    throw new IllegalStateException(pk + " has outgrown its budget of reads");
  }
}
