package ca.jechemine.administration.persistence;

import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// What a change adds to counters: one write for each row, because a transaction touches a row
/// once. Adding commutes, so that none of them has a condition.
final class Tally {

  private record Row(String pk, String sk) implements Comparable<Row> {

    @Override
    public int compareTo(Row other) {
      int first = pk.compareTo(other.pk);
      return first == 0 ? sk.compareTo(other.sk) : first;
    }
  }

  private final Map<Row, Map<String, Long>> counts = new TreeMap<>();
  private final Map<Row, String> labels = new TreeMap<>();

  void add(String pk, String sk, String counter, long by) {
    counts.computeIfAbsent(new Row(pk, sk), _ -> new TreeMap<>()).merge(counter, by, Long::sum);
  }

  /// The words that a counted thing is shown by.
  void label(String pk, String sk, String label) {
    labels.put(new Row(pk, sk), label);
  }

  List<Write> writes(String table) {
    List<Write> writes = new ArrayList<>();
    counts.forEach((row, counters) -> {
      counters.values().removeIf(it -> it == 0);
      if (!counters.isEmpty()) {
        writes.add(update(table, row, counters));
      }
    });
    return writes;
  }

  private Write update(String table, Row row, Map<String, Long> counters) {
    StringBuilder added = new StringBuilder();
    Map<String, String> names = new TreeMap<>();
    Map<String, AttributeValue> values = new TreeMap<>();
    counters.forEach((name, by) -> {
      String n = "n" + names.size();
      added.append(added.isEmpty() ? "ADD " : ", ").append("#").append(n).append(" :").append(n);
      names.put("#" + n, name);
      values.put(":" + n, AttributeValue.fromN(Long.toString(by)));
    });
    String label = labels.get(row);
    if (label != null) {
      added.append(" SET label = :label");
      values.put(":label", AttributeValue.fromS(label));
    }
    return Write.update(
        Update.builder()
            .tableName(table)
            .key(Tables.key(row.pk(), row.sk()))
            .updateExpression(added.toString())
            .expressionAttributeNames(names)
            .expressionAttributeValues(values),
        _ -> new IllegalStateException("an unconditional update has no condition to fail"));
  }
}
