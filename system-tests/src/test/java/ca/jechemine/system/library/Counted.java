package ca.jechemine.system.library;

import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Rows of the library as those write them who count and mark, for tests of what comes of them.
final class Counted {

  private final RunningCloud cloud;

  Counted(RunningCloud cloud) {
    this.cloud = cloud;
  }

  /// Counts of a resource, as they became now.
  void count(String resource, Map<String, Integer> counts) {
    Map<String, AttributeValue> row = new HashMap<>();
    counts.forEach((name, count) -> row.put(name, AttributeValue.fromN(Integer.toString(count))));
    row.put("pk", AttributeValue.fromS("RESOURCE#" + resource));
    row.put("sk", AttributeValue.fromS("COUNTS"));
    row.put("gsi4pk", AttributeValue.fromS("COUNTS"));
    row.put(
        "gsi4sk",
        AttributeValue.fromS(
            String.format(Locale.ROOT, "%013d", cloud.cloud().clock().instant().toEpochMilli())));
    put(row);
  }

  /// What a person has of a resource.
  void shelve(Persona persona, String resource, Map<String, String> attributes) {
    Map<String, AttributeValue> row = new HashMap<>();
    attributes.forEach((name, value) -> row.put(name, AttributeValue.fromS(value)));
    row.put("pk", AttributeValue.fromS("SHELF#" + id(persona)));
    row.put("sk", AttributeValue.fromS("RESOURCE#" + resource));
    put(row);
  }

  private String id(Persona persona) {
    return cloud.cloud().accounts().stream()
        .filter(it -> it.email().equals(persona.email()))
        .findFirst()
        .orElseThrow()
        .userId();
  }

  private void put(Map<String, AttributeValue> row) {
    cloud.cloud().aws().dynamo().putItem(it -> it.tableName(table()).item(row));
  }

  private String table() {
    return cloud.cloud().application().tables().stream()
        .filter(it -> it.logicalId().equals("LibraryTable"))
        .findFirst()
        .orElseThrow()
        .physicalName();
  }
}
