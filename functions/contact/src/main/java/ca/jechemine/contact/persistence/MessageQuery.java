package ca.jechemine.contact.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.contact.domain.Filter;
import ca.jechemine.contact.domain.Message;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Lists messages by the index that fits the filter best and holds each of them against the rest of
/// it, because what was written is sealed.
///
/// A call makes at most five reads of at most 501 rows, and returns at most about 4 MB, the gateway
/// taking 6: it then says where to go on, also when it found less than was asked for.
final class MessageQuery {

  private static final int MOST_READS = 5;
  private static final int MOST_BYTES = 4_000_000;
  private static final int FEWEST_SEARCHED = 200;

  private final Tables tables;
  private final MessageItems items;

  MessageQuery(Tables tables, MessageItems items) {
    this.tables = tables;
    this.items = items;
  }

  Page<Message> list(Filter filter, PageRequest page) {
    Index index = Index.of(filter);
    int perRead = index.complete ? page.limit() + 1 : Math.max(page.limit() + 1, FEWEST_SEARCHED);
    List<Message> found = new ArrayList<>();
    long bytes = 0;
    Map<String, AttributeValue> from = page.start().map(Positions::key).orElse(null);
    for (int reads = 0; reads < MOST_READS; reads++) {
      QueryResponse response = tables.client().query(query(index, from, perRead));
      Map<String, AttributeValue> previous = from;
      for (Map<String, AttributeValue> row : response.items()) {
        Message message = items.read(row).value();
        if (filter.matches(message)) {
          bytes += size(message);
          if (found.size() == page.limit() || (bytes > MOST_BYTES && !found.isEmpty())) {
            return new Page<>(found, position(previous));
          }
          found.add(message);
        }
        previous = index.key(row);
      }
      if (!response.hasLastEvaluatedKey()) {
        return new Page<>(found, null);
      }
      from = response.lastEvaluatedKey();
    }
    return new Page<>(found, position(from));
  }

  private QueryRequest query(Index index, @Nullable Map<String, AttributeValue> from, int perRead) {
    return QueryRequest.builder()
        .tableName(tables.table())
        .indexName(index.name)
        .keyConditionExpression(index.name + "pk = :pk")
        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(index.pk)))
        .scanIndexForward(false)
        .limit(perRead)
        .exclusiveStartKey(from)
        .build();
  }

  private static @Nullable Position position(@Nullable Map<String, AttributeValue> key) {
    return key == null ? null : Positions.of(key);
  }

  private static long size(Message message) {
    return message.letter().text().getBytes(UTF_8).length + 2_000L;
  }

  /// `complete` when every row of the partition passes the filter.
  private record Index(String name, String pk, boolean complete) {

    static Index of(Filter filter) {
      boolean noWords = filter.words() == null;
      if (filter.status() != null) {
        return new Index(
            "gsi2",
            MessageItems.byStatus(filter.direction(), filter.status()),
            noWords && filter.source() == null);
      }
      return filter.source() != null
          ? new Index("gsi3", MessageItems.bySource(filter.direction(), filter.source()), noWords)
          : new Index("gsi1", MessageItems.byDirection(filter.direction()), noWords);
    }

    Map<String, AttributeValue> key(Map<String, AttributeValue> row) {
      Map<String, AttributeValue> key = new TreeMap<>(row);
      key.keySet().retainAll(List.of("pk", "sk", name + "pk", name + "sk"));
      return key;
    }
  }
}
