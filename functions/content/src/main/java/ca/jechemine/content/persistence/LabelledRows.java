package ca.jechemine.content.persistence;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// What is kept under a label that no other of its kind has: a row of its own, and one that keeps
/// the label for it.
///
/// @param labelSort the sort key of the rows that keep labels
/// @param owner the attribute of such a row that says whose the label is
record LabelledRows(Tables tables, String labelSort, String owner) {

  /// What is kept, with its `version`, and the partition of its label.
  record Row(Map<String, AttributeValue> item, String labelPk) {

    private Map<String, AttributeValue> key() {
      return Tables.key(sOf("pk"), sOf("sk"));
    }

    private String id() {
      return sOf("sk");
    }

    private String sOf(String name) {
      AttributeValue value = item.get(name);
      if (value == null) {
        throw new IllegalStateException("the row lacks its " + name);
      }
      return value.s();
    }
  }

  /// What a new one is made of.
  Stream<Write> add(Row row, Function<Map<String, AttributeValue>, RuntimeException> labelTaken) {
    return Stream.of(
        Write.insert(tables.table(), label(row), labelTaken),
        Write.insert(
            tables.table(), row.item(), _ -> new IllegalStateException("two rows of one id")));
  }

  /// What becomes of one that was read at that version.
  Stream<Write> save(
      Row before,
      long version,
      Row next,
      Function<Map<String, AttributeValue>, RuntimeException> labelTaken) {
    List<Write> writes = new ArrayList<>();
    writes.add(
        Write.put(
            Put.builder()
                .tableName(tables.table())
                .item(next.item())
                .conditionExpression("version = :read")
                .expressionAttributeValues(read(version)),
            _ -> new StaleVersion("what has the label")));
    if (!next.labelPk().equals(before.labelPk())) {
      writes.add(Write.insert(tables.table(), label(next), labelTaken));
      writes.add(release(before));
    }
    return writes.stream();
  }

  /// One that was read at that version goes, and its label is free.
  Stream<Write> delete(Row before, long version) {
    return Stream.of(
        Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(before.key())
                .conditionExpression("version = :read")
                .expressionAttributeValues(read(version)),
            _ -> new StaleVersion("what has the label")),
        release(before));
  }

  private Map<String, AttributeValue> label(Row row) {
    return new ItemWriter()
        .text("pk", row.labelPk())
        .text("sk", labelSort)
        .text(owner, row.id())
        .toItem();
  }

  private Write release(Row row) {
    return Write.delete(
        Delete.builder()
            .tableName(tables.table())
            .key(Tables.key(row.labelPk(), labelSort))
            .conditionExpression("#owner = :owner")
            .expressionAttributeNames(Map.of("#owner", owner))
            .expressionAttributeValues(Map.of(":owner", AttributeValue.fromS(row.id()))),
        _ -> new StaleVersion("the label"));
  }

  private static Map<String, AttributeValue> read(long version) {
    return Map.of(":read", AttributeValue.fromN(Long.toString(version)));
  }
}
