package ca.jechemine.library.persistence;

import ca.jechemine.library.domain.Counts;
import ca.jechemine.library.domain.Ratings;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Review;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// What is counted of a resource, each number changed by `ADD` in the transaction of the shelf that
/// it counts.
///
/// | row | pk | sk | gsi4pk | gsi4sk |
/// |---|---|---|---|---|
/// | counts of a resource | `RESOURCE#<id>` | `COUNTS` | `COUNTS` | `<changed at, 13 digits>` |
///
/// `favorites`, `downloads`, `ratingSum`, `ratingCount`, and `rated1` to `rated5`, the
/// distribution, none of them ever below zero. Whoever counts also says when (`gsi4pk`, `gsi4sk`),
/// so that catalogues hear of it.
final class CountsItem {

  static final String SK = "COUNTS";
  static final String INDEX = "gsi4";
  static final String INDEX_PK = "COUNTS";

  private CountsItem() {}

  static Map<String, AttributeValue> key(ResourceId resource) {
    return Map.of(
        "pk", AttributeValue.fromS(ResourceItem.textPk(resource)), "sk", AttributeValue.fromS(SK));
  }

  /// The place in the index of what changed then.
  static String changedAt(Instant time) {
    return String.format(Locale.ROOT, "%013d", Math.max(0, time.toEpochMilli()));
  }

  static ResourceId resource(Map<String, AttributeValue> row) {
    return new ResourceId(
        new ItemReader(row).text("pk").substring((ResourceItem.PK + "#").length()));
  }

  /// Adds to what is counted of the resource, and says when; on condition that what is taken away
  /// is there. To be committed by [#commit].
  static Write add(String table, ResourceId resource, Map<String, Long> changes, Instant now) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":index", AttributeValue.fromS(INDEX_PK));
    values.put(":now", AttributeValue.fromS(changedAt(now)));
    changes.forEach((name, change) -> values.put(":" + name, number(change)));
    List<Map.Entry<String, Long>> taken =
        changes.entrySet().stream()
            .filter(it -> it.getValue() < 0)
            .sorted(Map.Entry.comparingByKey())
            .toList();
    taken.forEach(it -> values.put(":least_" + it.getKey(), number(-it.getValue())));
    return Write.update(
        Update.builder()
            .tableName(table)
            .key(key(resource))
            .updateExpression(
                "SET gsi4pk = :index, gsi4sk = :now ADD "
                    + changes.keySet().stream()
                        .sorted()
                        .map(it -> it + " :" + it)
                        .collect(Collectors.joining(", ")))
            .conditionExpression(
                taken.isEmpty()
                    ? null
                    : taken.stream()
                        .map(Map.Entry::getKey)
                        .map(it -> it + " >= :least_" + it)
                        .collect(Collectors.joining(" AND ")))
            .expressionAttributeValues(values),
        _ -> new NotCounted());
  }

  /// Commits what is counted together with the count. Of a resource that was deleted meanwhile
  /// nothing is counted any more: then the rest alone, whose own conditions hold or fail as before.
  static void commit(Tables tables, List<Write> counted, Optional<Write> count) {
    try {
      tables.transactions().commit(Stream.concat(counted.stream(), count.stream()).toList());
    } catch (NotCounted gone) {
      tables.transactions().commit(counted);
    }
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  private static final class NotCounted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NotCounted() {
      super("not counted", null, false, false);
    }
  }

  /// Nothing was counted of what has no row.
  static Counts read(Map<String, AttributeValue> row) {
    if (row.isEmpty()) {
      return Counts.NONE;
    }
    ItemReader item = new ItemReader(row);
    return new Counts(
        number(item, "favorites"),
        number(item, "downloads"),
        number(item, "ratingSum"),
        number(item, "ratingCount"));
  }

  /// How many rated it so.
  static String star(int rating) {
    return "rated" + rating;
  }

  static Ratings ratings(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Ratings(
        read(row),
        IntStream.rangeClosed(Review.WORST, Review.BEST)
            .mapToObj(it -> number(item, star(it)))
            .toList());
  }

  private static long number(ItemReader item, String name) {
    return item.optionalNumber(name).orElse(0L);
  }
}
