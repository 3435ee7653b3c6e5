package ca.jechemine.library.persistence;

import ca.jechemine.library.domain.Counts;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.runtime.dynamo.ItemReader;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What is counted of a resource, each number changed by `ADD` in the transaction of the shelf that
/// it counts.
///
/// | row | pk | sk | gsi4pk | gsi4sk |
/// |---|---|---|---|---|
/// | counts of a resource | `RESOURCE#<id>` | `COUNTS` | `COUNTS` | `<changed at, 13 digits>` |
///
/// Whoever counts also says when (`gsi4pk`, `gsi4sk`), so that catalogues hear of it.
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

  private static long number(ItemReader item, String name) {
    return item.optionalNumber(name).orElse(0L);
  }
}
