package ca.jechemine.library.persistence;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What two accounts of one person have of a resource, as one shelf row (`ShelfItem`). Grants are
/// those of both; of how far they came the later counts; of everything else, as of two gifts, the
/// survivor's.
final class MergedShelfRow {

  /// What others change of a row: it is moved as long as none of it was.
  private static final List<String> CHANGEABLE =
      List.of(
          "favoritedAt",
          "openedAt",
          "downloadedAt",
          "downloadCount",
          ShelfItem.PURCHASES,
          GiftItem.ID,
          ShelfItem.PRESCRIPTIONS,
          "progressMoment",
          "rating");

  private static final List<String> PROGRESS =
      List.of("position", "completed", "progressAt", "progressMoment");

  private MergedShelfRow() {}

  /// The survivor's row, with what was on the loser's.
  static Map<String, AttributeValue> of(
      Map<String, AttributeValue> loser, Map<String, AttributeValue> survivor, UserId person) {
    Map<String, AttributeValue> merged = new HashMap<>(loser);
    merged.putAll(survivor);
    merged.put("pk", AttributeValue.fromS(ShelfItem.pk(person)));
    loser.forEach((name, value) -> {
      if (value.hasSs() && survivor.containsKey(name)) {
        Set<String> both = new TreeSet<>(value.ss());
        both.addAll(survivor.get(name).ss());
        merged.put(name, AttributeValue.fromSs(List.copyOf(both)));
      }
    });
    Stream.of(ShelfItem.DOWNLOADS, ShelfItem.ALL)
        .filter(it -> merged.containsKey(it + "pk"))
        .forEach(
            it -> merged.put(it + "pk", AttributeValue.fromS(ShelfItem.partition(it, person))));
    Stream.of("openedAt", "downloadedAt", ShelfItem.DOWNLOADS + "sk", ShelfItem.ALL + "sk")
        .filter(it -> isLater(it, loser, survivor))
        .forEach(it -> merged.put(it, loser.get(it)));
    if (isLater("progressMoment", loser, survivor)) {
      PROGRESS.forEach(it -> merged.put(it, loser.get(it)));
    }
    if (loser.containsKey("downloadCount") && survivor.containsKey("downloadCount")) {
      long both =
          Long.parseLong(loser.get("downloadCount").n())
              + Long.parseLong(survivor.get("downloadCount").n());
      merged.put("downloadCount", AttributeValue.fromN(Long.toString(both)));
    }
    if (survivor.containsKey(GiftItem.ID)) {
      GiftItem.ATTRIBUTES.stream().filter(it -> !survivor.containsKey(it)).forEach(merged::remove);
    }
    return merged;
  }

  private static boolean isLater(
      String name, Map<String, AttributeValue> loser, Map<String, AttributeValue> survivor) {
    if (!loser.containsKey(name) || !survivor.containsKey(name)) {
      return loser.containsKey(name);
    }
    String lost = loser.get(name).s();
    String kept = survivor.get(name).s();
    return name.endsWith("At")
        ? Instant.parse(lost).isAfter(Instant.parse(kept))
        : lost.compareTo(kept) > 0;
  }

  /// That the row is as it was read; also that it is not there.
  static Unchanged unchanged(Map<String, AttributeValue> row) {
    if (row.isEmpty()) {
      return new Unchanged("attribute_not_exists(pk)", Map.of(), Map.of());
    }
    Set<String> looked = new HashSet<>(CHANGEABLE);
    looked.addAll(row.keySet());
    looked.removeAll(List.of("pk", "sk"));
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    StringBuilder condition = new StringBuilder("attribute_exists(pk)");
    int number = 0;
    for (String name : looked) {
      String placeholder = "a" + number++;
      names.put("#" + placeholder, name);
      if (row.containsKey(name)) {
        values.put(":" + placeholder, row.get(name));
        condition.append(" AND #").append(placeholder).append(" = :").append(placeholder);
      } else {
        condition.append(" AND attribute_not_exists(#").append(placeholder).append(')');
      }
    }
    return new Unchanged(condition.toString(), names, values);
  }

  /// A condition.
  record Unchanged(
      String condition, Map<String, String> names, Map<String, AttributeValue> values) {}
}
