package ca.jechemine.system.library;

import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The rows of the library, as tests look at them.
final class LibraryRows {

  private final Tables tables;

  LibraryRows(RunningCloud cloud) {
    this.tables = Tables.of(cloud.cloud().functions().platform("AdminUpdateResource"));
  }

  Optional<ItemReader> find(String pk, String sk) {
    return tables.find(pk, sk).map(ItemReader::new);
  }

  /// Counts that often that somebody bought it.
  void bought(String resource, int times) {
    tables
        .client()
        .updateItem(it ->
            it.tableName(tables.table())
                .key(Tables.key("RESOURCE#" + resource, "COUNTS"))
                .updateExpression("ADD purchases :times")
                .expressionAttributeValues(
                    Map.of(":times", AttributeValue.fromN(Integer.toString(times)))));
  }

  /// What the log of changes says of it, the newest first.
  List<ItemReader> changes(String resource) {
    return tables
        .client()
        .query(it ->
            it.tableName(tables.table())
                .keyConditionExpression("pk = :log")
                .expressionAttributeValues(Map.of(":log", AttributeValue.fromS("RESOURCE_CHANGE")))
                .scanIndexForward(false))
        .items()
        .stream()
        .map(ItemReader::new)
        .filter(it -> it.text("resourceId").equals(resource))
        .toList();
  }
}
