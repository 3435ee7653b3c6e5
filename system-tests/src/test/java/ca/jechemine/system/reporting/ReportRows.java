package ca.jechemine.system.reporting;

import ca.jechemine.reporting.ReportsModule;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What reports stand on, as the table has it.
final class ReportRows {

  private static final String TOTALS = "TOTALS#";

  private final RunningCloud cloud;

  ReportRows(RunningCloud cloud) {
    this.cloud = cloud;
  }

  /// The domain's parts, with the rights of that function.
  ReportsModule module(String function) {
    return cloud.cloud().functions().platform(function).build(ReportsModule::current);
  }

  /// Nothing happened yet.
  void clear() {
    Tables tables = tables();
    all()
        .filter(it -> isOfReports(it.get("pk").s()))
        .forEach(it ->
            tables
                .client()
                .deleteItem(delete ->
                    delete
                        .tableName(tables.table())
                        .key(Tables.key(it.get("pk").s(), it.get("sk").s()))));
  }

  private static boolean isOfReports(String pk) {
    return pk.equals("TOTALS") || pk.startsWith(TOTALS) || pk.startsWith("FACTS#");
  }

  /// The totals of a generation that are not nothing: all that reports read of them.
  Map<String, Map<String, String>> totals(long generation) {
    String prefix = TOTALS + generation + "#";
    Map<String, Map<String, String>> totals = new TreeMap<>();
    all()
        .filter(it -> it.get("pk").s().startsWith(prefix))
        .forEach(it -> {
          Map<String, String> figures = new TreeMap<>();
          it.forEach((name, value) -> {
            if (value.n() != null && !name.equals("expiresAt") && !value.n().equals("0")) {
              figures.put(name, value.n());
            }
            if (name.equals("gsi1sk")) {
              figures.put(name, value.s());
            }
          });
          if (!figures.isEmpty()) {
            totals.put(
                it.get("pk").s().substring(prefix.length()) + " " + it.get("sk").s(), figures);
          }
        });
    return totals;
  }

  /// A total is wrong.
  void spoil() {
    Tables tables = tables();
    tables
        .client()
        .updateItem(update ->
            update
                .tableName(tables.table())
                .key(Tables.key("TOTALS#1#ALL#PLATFORM", "ALL#"))
                .updateExpression("ADD sessionCount :one")
                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
  }

  /// Which generation reports read.
  long current() {
    return tables()
        .find("TOTALS", "GENERATIONS")
        .map(it -> Long.parseLong(it.get("current").n()))
        .orElse(1L);
  }

  private Stream<Map<String, AttributeValue>> all() {
    Tables tables = tables();
    return tables.client().scanPaginator(scan -> scan.tableName(tables.table())).items().stream();
  }

  private Tables tables() {
    String table = cloud.cloud().functions().platform("AdminReadReport").variable("TABLE");
    return new Tables(
        cloud.cloud().aws().dynamo(),
        table,
        Tables.of(cloud.cloud().functions().platform("KeepFacts")).transactions());
  }
}
