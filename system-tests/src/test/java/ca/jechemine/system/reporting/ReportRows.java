package ca.jechemine.system.reporting;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.reporting.ReportsModule;
import ca.jechemine.reporting.application.KeepFacts;
import ca.jechemine.reporting.domain.Difference;
import ca.jechemine.reporting.domain.Granularity;
import ca.jechemine.reporting.domain.Line;
import ca.jechemine.reporting.domain.Measure;
import ca.jechemine.reporting.domain.Sums;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// What reports stand on, as the table has it.
final class ReportRows {

  private static final String TOTALS = "TOTALS#";
  private static final String FACTS = "FACTS#";
  private static final int BATCH = 25;

  private final RunningCloud cloud;
  private final Map<Line, Sums> written = new HashMap<>();

  ReportRows(RunningCloud cloud) {
    this.cloud = cloud;
  }

  /// The domain's parts, with the rights of that function.
  ReportsModule module(String function) {
    return cloud.cloud().functions().platform(function).build(ReportsModule::current);
  }

  /// Nothing happened yet.
  void clear() {
    written.clear();
    Tables tables = tables();
    all()
        .filter(it -> isOfReports(new ItemReader(it).text("pk")))
        .forEach(it ->
            tables
                .client()
                .deleteItem(delete ->
                    delete
                        .tableName(tables.table())
                        .key(
                            Tables.key(
                                new ItemReader(it).text("pk"), new ItemReader(it).text("sk")))));
  }

  private static boolean isOfReports(String pk) {
    return pk.equals("TOTALS") || pk.startsWith(TOTALS) || pk.startsWith(FACTS);
  }

  /// The totals of a generation that are not nothing: all that reports read of them.
  Map<String, Map<String, String>> totals(long generation) {
    String prefix = TOTALS + generation + "#";
    Map<String, Map<String, String>> totals = new TreeMap<>();
    all()
        .filter(it -> new ItemReader(it).text("pk").startsWith(prefix))
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
                new ItemReader(it).text("pk").substring(prefix.length())
                    + " "
                    + new ItemReader(it).text("sk"),
                figures);
          }
        });
    return totals;
  }

  /// The totals as they are once all of that was kept, without keeping it: in batches, for many.
  /// What was so written before and stays as it is is not written again.
  void write(List<DomainEvent> events, Instant now) {
    Map<Line, Sums> lines = new HashMap<>();
    events.stream()
        .flatMap(it -> KeepFacts.fact(it).stream())
        .map(it -> Difference.between(Optional.empty(), it.contribution()))
        .forEach(added ->
            Difference.counting(added, line -> lines.getOrDefault(line, Sums.NONE))
                .forEach((line, sums) -> lines.merge(line, sums, Sums::plus)));
    String table = tables().table();
    lines.entrySet().stream()
        .filter(it -> isKept(it.getKey(), now))
        .filter(it -> !it.getValue().equals(written.put(it.getKey(), it.getValue())))
        .map(it -> put(it.getKey(), it.getValue()))
        .gather(Gatherers.windowFixed(BATCH))
        .forEach(batch ->
            cloud
                .cloud()
                .aws()
                .dynamo()
                .batchWriteItem(write -> write.requestItems(Map.of(table, batch))));
  }

  private static boolean isKept(Line line, Instant now) {
    Granularity granularity = line.span().granularity();
    boolean isFine = granularity.compareTo(Granularity.DAY) <= 0;
    return !isFine || line.span().start().isAfter(now.minus(Duration.ofDays(100)));
  }

  private static WriteRequest put(Line line, Sums sums) {
    String pk = TOTALS + "1#" + line.span().granularity() + "#" + line.subject().kind();
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("pk", AttributeValue.fromS(pk));
    item.put("sk", AttributeValue.fromS(line.span().key() + "#" + line.subject().id()));
    sums.values()
        .forEach((measure, value) ->
            item.put(measure.code(), AttributeValue.fromN(Long.toString(value))));
    if (line.isRanked() && sums.get(Measure.SESSIONS) > 0) {
      item.put("gsi1pk", AttributeValue.fromS(pk + "#" + line.span().key()));
      item.put(
          "gsi1sk",
          AttributeValue.fromS(
              "%012d#%s".formatted(sums.get(Measure.SESSIONS), line.subject().id())));
    }
    return WriteRequest.builder().putRequest(put -> put.item(item)).build();
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
        .map(it -> new ItemReader(it).number("current"))
        .orElse(1L);
  }

  /// Of which generations any fact says what they have of it.
  Set<String> generationsOfFacts() {
    return all()
        .filter(it -> new ItemReader(it).text("pk").startsWith(FACTS))
        .flatMap(it -> it.keySet().stream())
        .filter(it -> it.startsWith("in_"))
        .collect(Collectors.toCollection(TreeSet::new));
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
