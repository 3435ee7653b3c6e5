package ca.jechemine.local.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// The tables that were declared. A table that the data folder holds already is taken as it is.
final class Tables {

  private static final int BATCH = 25;

  private static final Duration TOO_OLD = Duration.ofDays(5 * 365);

  /// A table to which nothing was written is looked through again when that much time went by.
  private static final Duration UNCHANGED = Duration.ofSeconds(30);

  private final DynamoDbClient dynamo;
  private final ToLongFunction<String> writes;
  private final Set<Expired> expired = ConcurrentHashMap.newKeySet();
  private final Map<String, TableDefinition> definitions = new ConcurrentHashMap<>();

  /// How often something had been written to a table when it held what its snapshot says.
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  private final Map<String, Looked> looked = new ConcurrentHashMap<>();

  /// @param writes how often something was written to a table: what is the same as before need not
  ///   be read again
  Tables(DynamoDbClient dynamo, ToLongFunction<String> writes) {
    this.dynamo = dynamo;
    this.writes = writes;
  }

  void create(TableDefinition table) {
    try {
      dynamo.createTable(table.request());
    } catch (ResourceInUseException _) {
      // It is there from an earlier start.
    }
    definitions.put(table.name(), table);
  }

  String streamArn(String table) {
    String arn = dynamo.describeTable(it -> it.tableName(table)).table().latestStreamArn();
    if (arn == null) {
      throw new IllegalArgumentException(table + " has no stream");
    }
    return arn;
  }

  /// Deletes what is past its TTL. The engine's own TTL is left off: it goes by the time of the
  /// machine and gives up on items that lack a key attribute of an index.
  void expire(Instant now) {
    for (TableDefinition table : definitions.values()) {
      table.ttlAttribute().ifPresent(it -> expire(table, it, now));
    }
  }

  private boolean nothingNew(String table, Looked now) {
    Looked before = looked.get(table);
    return before != null
        && before.writes() == now.writes()
        && Duration.between(before.at(), now.at()).abs().compareTo(UNCHANGED) < 0;
  }

  /// Whether the item of this key was last deleted because of its TTL.
  boolean expired(String table, Map<String, AttributeValue> key) {
    return expired.contains(new Expired(table, key));
  }

  /// Deletes every item, which the streams show.
  void clear() {
    for (TableDefinition table : definitions.values()) {
      ScanRequest scan = ScanRequest.builder().tableName(table.name()).consistentRead(true).build();
      dynamo.scanPaginator(scan).forEach(page -> delete(table, page.items()));
    }
  }

  /// What the tables hold.
  Snapshot snapshot() {
    Snapshot snapshot = new Snapshot();
    for (TableDefinition table : definitions.values()) {
      long written = writes.applyAsLong(table.name());
      items(table).forEach(it -> snapshot.add(table.name(), key(table, it), it));
      held.put(table.name(), new Held(snapshot, written));
    }
    return snapshot;
  }

  /// Makes the tables hold what they held, by writing what differs, which the streams show.
  void restore(Snapshot snapshot) {
    for (TableDefinition table : definitions.values()) {
      long written = writes.applyAsLong(table.name());
      if (!new Held(snapshot, written).equals(held.get(table.name()))) {
        held.put(table.name(), new Held(snapshot, written + restore(table, snapshot)));
      }
    }
  }

  /// In how many writes.
  private int restore(TableDefinition table, Snapshot snapshot) {
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> missing =
        new HashMap<>(snapshot.of(table.name()));
    List<WriteRequest> requests = new ArrayList<>();
    for (Map<String, AttributeValue> item : items(table)) {
      Map<String, AttributeValue> key = key(table, item);
      Map<String, AttributeValue> before = snapshot.of(table.name()).get(key);
      if (before == null) {
        requests.add(deleting(table, item));
      } else if (before.equals(item)) {
        missing.remove(key);
      }
    }
    missing.values().forEach(it -> requests.add(putting(it)));
    return write(table, requests);
  }

  /// All that a table holds.
  List<Map<String, AttributeValue>> items(String table) {
    return items(Objects.requireNonNull(definitions.get(table), "no table is called so"));
  }

  private List<Map<String, AttributeValue>> items(TableDefinition table) {
    ScanRequest scan = ScanRequest.builder().tableName(table.name()).consistentRead(true).build();
    return dynamo.scanPaginator(scan).items().stream().toList();
  }

  private void delete(TableDefinition table, List<Map<String, AttributeValue>> items) {
    write(table, items.stream().map(it -> deleting(table, it)).toList());
  }

  /// @return in how many calls
  private int write(TableDefinition table, List<WriteRequest> requests) {
    int calls = 0;
    for (int from = 0; from < requests.size(); from += BATCH) {
      List<WriteRequest> batch = requests.subList(from, Math.min(requests.size(), from + BATCH));
      dynamo.batchWriteItem(it -> it.requestItems(Map.of(table.name(), batch)));
      calls++;
    }
    return calls;
  }

  private static WriteRequest deleting(TableDefinition table, Map<String, AttributeValue> item) {
    return WriteRequest.builder().deleteRequest(it -> it.key(key(table, item))).build();
  }

  private static WriteRequest putting(Map<String, AttributeValue> item) {
    return WriteRequest.builder().putRequest(it -> it.item(item)).build();
  }

  private static Map<String, AttributeValue> key(
      TableDefinition table, Map<String, AttributeValue> item) {
    Map<String, AttributeValue> key = new HashMap<>(item);
    key.keySet()
        .removeIf(
            it -> !it.equals(table.keys().hash()) && !it.equals(table.keys().range().orElse("")));
    return key;
  }

  private void expire(TableDefinition table, String attribute, Instant now) {
    Looked looking = new Looked(writes.applyAsLong(table.name()), now);
    if (nothingNew(table.name(), looking)) {
      return;
    }
    ScanRequest scan =
        ScanRequest.builder()
            .tableName(table.name())
            .filterExpression("#ttl < :now AND #ttl > :tooOld")
            .expressionAttributeNames(Map.of("#ttl", attribute))
            .expressionAttributeValues(
                Map.of(
                    ":now",
                    AttributeValue.fromN(String.valueOf(now.getEpochSecond())),
                    ":tooOld",
                    AttributeValue.fromN(String.valueOf(now.minus(TOO_OLD).getEpochSecond()))))
            .build();
    dynamo
        .scanPaginator(scan)
        .forEach(page -> {
          page.items().forEach(it -> expire(table, key(table, it), scan));
        });
    looked.put(table.name(), looking);
  }

  /// Deletes the item unless it was written again since it was found.
  private void expire(TableDefinition table, Map<String, AttributeValue> key, ScanRequest found) {
    var item = new Expired(table.name(), key);
    expired.add(item);
    try {
      dynamo.deleteItem(it ->
          it.tableName(table.name())
              .key(key)
              .conditionExpression(found.filterExpression())
              .expressionAttributeNames(found.expressionAttributeNames())
              .expressionAttributeValues(found.expressionAttributeValues()));
    } catch (ConditionalCheckFailedException _) {
      expired.remove(item);
    }
  }

  private record Expired(String table, Map<String, AttributeValue> key) {

    Expired {
      key = Map.copyOf(key);
    }
  }

  private record Held(Snapshot snapshot, long writes) {}

  private record Looked(long writes, Instant at) {}
}
