package ca.jechemine.system.content;

import ca.jechemine.local.lambda.Invocation;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What lies in the tables behind the public texts.
final class ContentRows {

  private final RunningCloud cloud;

  ContentRows(RunningCloud cloud) {
    this.cloud = cloud;
  }

  /// Rows of a partition; `table` is the logical id.
  List<Map<String, AttributeValue>> in(String table, String pk) {
    return cloud
        .cloud()
        .aws()
        .dynamo()
        .query(it ->
            it.tableName(physical(table))
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
        .items();
  }

  /// Puts a row beside those that are there; `table` is the logical id.
  void put(String table, Map<String, AttributeValue> row) {
    cloud.cloud().aws().dynamo().putItem(it -> it.tableName(physical(table)).item(row));
  }

  /// The rows of legal documents.
  List<Map<String, AttributeValue>> legal() {
    return cloud
        .cloud()
        .aws()
        .dynamo()
        .scanPaginator(it -> it.tableName(physical("ContentTable")).consistentRead(true))
        .items()
        .stream()
        .filter(it -> text(it, "pk").startsWith("LEGAL"))
        .toList();
  }

  /// Takes the legal documents away, as if they had never been planted.
  void withoutLegal() {
    legal()
        .forEach(row ->
            cloud
                .cloud()
                .aws()
                .dynamo()
                .deleteItem(it ->
                    it.tableName(physical("ContentTable"))
                        .key(Tables.key(text(row, "pk"), text(row, "sk")))));
  }

  /// Sets what administrators set.
  void set(String name, String json) {
    cloud
        .cloud()
        .aws()
        .dynamo()
        .putItem(it ->
            it.tableName(physical("SettingsTable"))
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("SETTINGS"),
                        "sk", AttributeValue.fromS(name),
                        "value", AttributeValue.fromS(json))));
  }

  /// What the function's last call asked of DynamoDB.
  List<String> cost(String function) {
    return cloud.cloud().invocations().lastOf(function).calls("DynamoDb").stream()
        .map(Invocation.Call::operation)
        .toList();
  }

  static List<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  static String text(Map<String, AttributeValue> row, String name) {
    return row.getOrDefault(name, AttributeValue.fromS("")).s();
  }

  private String physical(String table) {
    return cloud.cloud().application().tables().stream()
        .filter(it -> it.logicalId().equals(table))
        .findFirst()
        .orElseThrow()
        .physicalName();
  }
}
