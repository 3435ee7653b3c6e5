package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.AccessFilter;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Pages through the access log, newest first: through one person's rows where the filter names
/// one, else through the whole log. Ids sort by time, so that from and to are bounds of the sort
/// key. What is left of the filter is applied to at most `MOST_LOOKED_AT` rows a page: one that
/// holds less than was asked for, or nothing, still says where to go on.
final class AccessQuery {

  private static final int MOST_LOOKED_AT = 1_000;
  private static final int ID_LENGTH = 24;
  private static final int TIME_LENGTH = 12;

  private final Tables tables;
  private final @Nullable String index;
  private final String pk;
  private final AccessFilter filter;

  AccessQuery(Tables tables, AccessFilter filter) {
    this.tables = tables;
    this.filter = filter;
    if (filter.ofResource().isPresent()) {
      this.index = null;
      this.pk = AccessItem.pk(filter.ofResource().get());
    } else if (filter.byActor().isPresent()) {
      this.index = "gsi1";
      this.pk = AccessItem.by(filter.byActor().get());
    } else {
      this.index = "gsi2";
      this.pk = AccessItem.ALL;
    }
  }

  Page<Map<String, AttributeValue>> page(PageRequest page) {
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    Map<String, AttributeValue> start = page.start().map(Positions::key).orElse(Map.of());
    int looked = 0;
    do {
      QueryResponse answer = tables.client().query(request(start, page.limit() + 1));
      found.addAll(answer.items());
      looked += answer.scannedCount();
      start = answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : Map.of();
    } while (!start.isEmpty() && found.size() <= page.limit() && looked < MOST_LOOKED_AT);
    if (found.size() > page.limit()) {
      return new Page<>(found.subList(0, page.limit()), position(found.get(page.limit() - 1)));
    }
    return new Page<>(found, start.isEmpty() ? null : Positions.of(start));
  }

  private QueryRequest request(Map<String, AttributeValue> start, int wanted) {
    String prefix = index == null ? "" : index;
    Map<String, String> names = new HashMap<>(Map.of("#pk", prefix + "pk", "#sk", prefix + "sk"));
    Map<String, AttributeValue> values =
        new HashMap<>(
            Map.of(
                ":pk", AttributeValue.fromS(pk),
                ":from", AttributeValue.fromS(first(filter.from())),
                ":to", AttributeValue.fromS(last(filter.to()))));
    List<String> conditions = new ArrayList<>();
    UserId actor = filter.actor();
    if (actor != null && filter.resource() != null) {
      conditions.add("readerId = :actor");
      values.put(":actor", AttributeValue.fromS(actor.value()));
    }
    if (filter.action() != null) {
      names.put("#action", "action");
      values.put(":action", AttributeValue.fromS(filter.action().name()));
      conditions.add("#action = :action");
    }
    return QueryRequest.builder()
        .tableName(tables.table())
        .indexName(index)
        .consistentRead(index == null)
        .keyConditionExpression("#pk = :pk AND #sk BETWEEN :from AND :to")
        .filterExpression(conditions.isEmpty() ? null : String.join(" AND ", conditions))
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .scanIndexForward(false)
        .limit(conditions.isEmpty() ? wanted : MOST_LOOKED_AT / 4)
        .exclusiveStartKey(start.isEmpty() ? null : start)
        .build();
  }

  private Position position(Map<String, AttributeValue> row) {
    Map<String, AttributeValue> key = new TreeMap<>(row);
    key.keySet()
        .retainAll(
            index == null ? List.of("pk", "sk") : List.of("pk", "sk", index + "pk", index + "sk"));
    return Positions.of(key);
  }

  private static String first(@Nullable Instant from) {
    return from == null ? "0".repeat(ID_LENGTH) : millis(from) + "0".repeat(TIME_LENGTH);
  }

  private static String last(@Nullable Instant to) {
    return to == null ? "f".repeat(ID_LENGTH) : millis(to) + "f".repeat(TIME_LENGTH);
  }

  private static String millis(Instant instant) {
    return HexFormat.of().toHexDigits(Math.max(0, instant.toEpochMilli()), TIME_LENGTH);
  }
}
