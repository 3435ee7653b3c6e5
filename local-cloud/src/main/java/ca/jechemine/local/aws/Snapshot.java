package ca.jechemine.local.aws;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What all tables and buckets held at a moment: of each table, its items by their keys.
public final class Snapshot {

  private final Map<String, Map<Map<String, AttributeValue>, Map<String, AttributeValue>>> tables =
      new HashMap<>();

  private Map<String, Contents> buckets = Map.of();

  Snapshot() {}

  /// What each bucket held, by its name.
  Map<String, Contents> buckets() {
    return buckets;
  }

  void buckets(Map<String, Contents> held) {
    buckets = held;
  }

  void add(String table, Map<String, AttributeValue> key, Map<String, AttributeValue> item) {
    tables.computeIfAbsent(table, _ -> new HashMap<>()).put(key, item);
  }

  /// The items of a table by their keys.
  Map<Map<String, AttributeValue>, Map<String, AttributeValue>> of(String table) {
    return tables.getOrDefault(table, Map.of());
  }
}
