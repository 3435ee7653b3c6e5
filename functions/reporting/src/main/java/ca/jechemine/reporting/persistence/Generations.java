package ca.jechemine.reporting.persistence;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Which totals are read, and which are being made: `pk = TOTALS`, `sk = GENERATIONS`. Nothing is
/// there before totals are first made anew.
///
/// @param current the generation that reports read
/// @param building the one that is being made from the facts; null when none is
/// @param revision rises with each change
record Generations(long current, @Nullable Long building, long revision) {

  static final Map<String, AttributeValue> KEY = Tables.key("TOTALS", "GENERATIONS");

  private static final Generations FIRST = new Generations(1, null, 0);

  static Generations of(Map<String, AttributeValue> row) {
    if (row.isEmpty()) {
      return FIRST;
    }
    ItemReader item = new ItemReader(row);
    return new Generations(
        item.number("current"),
        item.optionalNumber("building").orElse(null),
        item.number("revision"));
  }

  /// Those that every fact is kept in.
  List<Long> live() {
    return Stream.concat(Stream.of(current), underway().stream()).toList();
  }

  Optional<Long> underway() {
    return Optional.ofNullable(building);
  }

  /// Whether that one is being made.
  boolean isMaking(long generation) {
    return building != null && building == generation;
  }

  /// A new one is being made.
  Generations begun() {
    return new Generations(current, current + 1, revision + 1);
  }

  /// What was being made is read from now on.
  Generations switched() {
    return new Generations(underway().orElse(current), null, revision + 1);
  }

  /// The one before, which nobody reads any more.
  long retired() {
    return current - 1;
  }

  /// That they are still so.
  Write unchanged(String table) {
    ConditionCheck.Builder check = ConditionCheck.builder().tableName(table).key(KEY);
    if (revision == 0) {
      check.conditionExpression("attribute_not_exists(pk)");
    } else {
      check
          .conditionExpression("revision = :revision")
          .expressionAttributeValues(Map.of(":revision", number(revision)));
    }
    return Write.check(check, _ -> new StaleVersion("the generations of totals"));
  }

  /// They become that, unless somebody changed them.
  Write becoming(Generations next, String table) {
    ItemWriter item =
        new ItemWriter().number("current", next.current).number("revision", next.revision);
    next.underway().ifPresent(it -> item.number("building", it));
    KEY.forEach((name, value) -> item.text(name, value.s()));
    Put.Builder put = Put.builder().tableName(table).item(item.toItem());
    if (revision == 0) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("revision = :revision")
          .expressionAttributeValues(Map.of(":revision", number(revision)));
    }
    return Write.put(put, _ -> new StaleVersion("the generations of totals"));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
