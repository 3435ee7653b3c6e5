package ca.jechemine.system.library;

import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.Persona;
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

  /// Whose account that is.
  static String id(RunningCloud cloud, Persona persona) {
    return cloud.cloud().accounts().stream()
        .filter(it -> it.email().equals(persona.email()))
        .findFirst()
        .orElseThrow()
        .userId();
  }

  /// Gives the person a purchase of it, or takes it away.
  void purchase(String person, String resource, boolean isGiven) {
    tables
        .client()
        .updateItem(it -> {
          it.tableName(tables.table())
              .key(Tables.key("SHELF#" + person, "RESOURCE#" + resource))
              .updateExpression(isGiven ? "SET purchaseIds = :id" : "REMOVE purchaseIds");
          if (isGiven) {
            it.expressionAttributeValues(
                Map.of(":id", AttributeValue.fromSs(List.of("0123456789abcdef01234567"))));
          }
        });
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
