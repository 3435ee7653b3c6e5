package ca.jechemine.content.persistence;

import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// How many rows a partition has that is read as a whole: `pk = COUNT`, `sk = <partition>`, with
/// `rows`, changed in the transaction that adds one or takes one away. There are never more than
/// `most`, so that a list has an end.
///
/// @param full what to throw when one more is asked for
record CountedRows(Tables tables, String partition, int most, Supplier<RuntimeException> full) {

  private static final String PK = "COUNT";

  /// One more, on condition that there is room.
  Write more() {
    return Write.update(
        update()
            .updateExpression("ADD #rows :one")
            .conditionExpression("attribute_not_exists(#rows) OR #rows < :most")
            .expressionAttributeValues(Map.of(":one", number(1), ":most", number(most))),
        _ -> full.get());
  }

  /// One less.
  Write less() {
    return Write.update(
        update()
            .updateExpression("ADD #rows :one")
            .expressionAttributeValues(Map.of(":one", number(-1))),
        _ -> new IllegalStateException("an unconditional update has no condition to fail"));
  }

  private Update.Builder update() {
    return Update.builder()
        .tableName(tables.table())
        .key(Tables.key(PK, partition))
        .expressionAttributeNames(Map.of("#rows", "rows"));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
