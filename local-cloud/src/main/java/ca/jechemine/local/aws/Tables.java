package ca.jechemine.local.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// The tables that were declared. A table that the data folder holds already is taken as it is.
final class Tables {

  private static final int BATCH = 25;

  private static final Duration TOO_OLD = Duration.ofDays(5 * 365);

  private final DynamoDbClient dynamo;
  private final Set<Expired> expired = ConcurrentHashMap.newKeySet();
  private final Map<String, TableDefinition> definitions = new ConcurrentHashMap<>();

  Tables(DynamoDbClient dynamo) {
    this.dynamo = dynamo;
  }

  void create(TableDefinition table) {
    try {
      dynamo.createTable(request(table));
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

  private void delete(TableDefinition table, List<Map<String, AttributeValue>> items) {
    for (int from = 0; from < items.size(); from += BATCH) {
      List<WriteRequest> deletes =
          items.subList(from, Math.min(items.size(), from + BATCH)).stream()
              .map(item -> WriteRequest.builder().deleteRequest(it -> it.key(key(table, item))))
              .map(WriteRequest.Builder::build)
              .toList();
      dynamo.batchWriteItem(it -> it.requestItems(Map.of(table.name(), deletes)));
    }
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
          page.items().forEach(it -> expired.add(new Expired(table.name(), key(table, it))));
          delete(table, page.items());
        });
  }

  private static CreateTableRequest request(TableDefinition table) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(table.name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(schema(table.keys()))
            .attributeDefinitions(
                table.attributes().entrySet().stream()
                    .map(it ->
                        AttributeDefinition.builder()
                            .attributeName(it.getKey())
                            .attributeType(it.getValue())
                            .build())
                    .toList());
    if (!table.indexes().isEmpty()) {
      request.globalSecondaryIndexes(table.indexes().stream().map(Tables::index).toList());
    }
    table
        .streamViewType()
        .ifPresent(
            view -> request.streamSpecification(it -> it.streamEnabled(true).streamViewType(view)));
    return request.build();
  }

  private static GlobalSecondaryIndex index(TableDefinition.Index index) {
    Projection.Builder projection = Projection.builder().projectionType(index.projection());
    if (!index.included().isEmpty()) {
      projection.nonKeyAttributes(index.included());
    }
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(schema(index.keys()))
        .projection(projection.build())
        .build();
  }

  private static List<KeySchemaElement> schema(TableDefinition.Key key) {
    List<KeySchemaElement> schema = new ArrayList<>();
    schema.add(element(key.hash(), KeyType.HASH));
    key.range().ifPresent(it -> schema.add(element(it, KeyType.RANGE)));
    return schema;
  }

  private static KeySchemaElement element(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private record Expired(String table, Map<String, AttributeValue> key) {

    Expired {
      key = Map.copyOf(key);
    }
  }
}
