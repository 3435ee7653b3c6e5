package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.payments.domain.plan.Subscription;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Which subscription a person has: `pk = PERSON#<id>`, `sk = SUBSCRIPTION`, `subscriptionId`,
/// whether that one `isLive`, and `besides`, a set: the live ones of accounts that were merged into
/// theirs. Each write is on condition of the row as it was read.
final class CurrentSubscriptions {

  private static final String SK = SubscriptionItem.SK;
  private static final String ID = "subscriptionId";
  private static final String LIVE = "isLive";
  private static final String BESIDES = "besides";

  private final Tables tables;

  CurrentSubscriptions(Tables tables) {
    this.tables = tables;
  }

  static List<String> besides(Map<String, AttributeValue> row) {
    return Optional.ofNullable(row.get(BESIDES)).stream()
        .flatMap(it -> it.ss().stream())
        .sorted()
        .toList();
  }

  /// Which one its person has now that it is over: the same, or one that came with an account that
  /// was merged into theirs and is live.
  Optional<Write> over(Subscription subscription) {
    Map<String, AttributeValue> row =
        tables.find(DynamoPeople.pk(subscription.person()), SK).orElse(Map.of());
    if (row.isEmpty()) {
      return Optional.empty();
    }
    String own = subscription.id().value();
    String current = id(row);
    List<String> left = besides(row).stream().filter(it -> !it.equals(own)).toList();
    boolean isCurrent = current.equals(own);
    if (!isCurrent && left.size() == besides(row).size()) {
      return Optional.empty();
    }
    return Optional.of(
        isCurrent && !left.isEmpty()
            ? latest(row, left.getFirst(), true, left.subList(1, left.size()))
            : latest(row, current, !isCurrent && isLive(row), left));
  }

  /// What follows when a subscription becomes that of another account of its person: it is the one
  /// that they have unless they have a live one, else one besides while it is live.
  Stream<Write> moved(Subscription read, Subscription moved) {
    String survivor = DynamoPeople.pk(moved.person());
    return Stream.concat(
        tables.find(DynamoPeople.pk(read.person()), SK).stream()
            .flatMap(it -> leaving(it, moved.id().value()).stream()),
        coming(tables.find(survivor, SK).orElse(Map.of()), Tables.key(survivor, SK), moved)
            .stream());
  }

  /// The loser's row goes when the one that it names does, and names no other.
  private Optional<Write> leaving(Map<String, AttributeValue> row, String id) {
    List<String> besides = besides(row);
    if (besides.contains(id)) {
      return Optional.of(
          latest(
              row, id(row), isLive(row), besides.stream().filter(it -> !it.equals(id)).toList()));
    }
    if (!id(row).equals(id)) {
      return Optional.empty();
    }
    if (!besides.isEmpty()) {
      return Optional.of(latest(row, besides.getFirst(), true, besides.subList(1, besides.size())));
    }
    return Optional.of(
        Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(Tables.key(new ItemReader(row).text("pk"), SK))
                .conditionExpression(ID + " = :id AND attribute_not_exists(" + BESIDES + ")")
                .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(id))),
            _ -> new StaleVersion("the person's subscription")));
  }

  private Optional<Write> coming(
      Map<String, AttributeValue> row, Map<String, AttributeValue> key, Subscription moved) {
    String id = moved.id().value();
    if (row.isEmpty()) {
      Map<String, AttributeValue> first = new HashMap<>(key);
      first.put(ID, AttributeValue.fromS(id));
      first.put(LIVE, AttributeValue.fromBool(moved.isLive()));
      return Optional.of(
          Write.insert(tables.table(), first, _ -> new StaleVersion("the person's subscription")));
    }
    if (!moved.isLive()) {
      return Optional.empty();
    }
    return Optional.of(
        isLive(row)
            ? latest(
                row, id(row), true, Stream.concat(besides(row).stream(), Stream.of(id)).toList())
            : latest(row, id, true, besides(row)));
  }

  /// Which subscription a person has, on condition that nobody changed that since it was read.
  private Write latest(
      Map<String, AttributeValue> read, String id, boolean isLive, List<String> besides) {
    Map<String, AttributeValue> next = new HashMap<>(read);
    next.put(ID, AttributeValue.fromS(id));
    next.put(LIVE, AttributeValue.fromBool(isLive));
    next.remove(BESIDES);
    if (!besides.isEmpty()) {
      next.put(BESIDES, AttributeValue.fromSs(besides));
    }
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":id", read.get(ID));
    values.put(":live", read.get(LIVE));
    Optional.ofNullable(read.get(BESIDES)).ifPresent(it -> values.put(":besides", it));
    return Write.put(
        Put.builder()
            .tableName(tables.table())
            .item(next)
            .conditionExpression(
                ID
                    + " = :id AND "
                    + LIVE
                    + " = :live AND "
                    + (read.containsKey(BESIDES)
                        ? BESIDES + " = :besides"
                        : "attribute_not_exists(" + BESIDES + ")"))
            .expressionAttributeValues(values),
        _ -> new StaleVersion("the person's subscription"));
  }

  private static String id(Map<String, AttributeValue> row) {
    return new ItemReader(row).text(ID);
  }

  private static boolean isLive(Map<String, AttributeValue> row) {
    return new ItemReader(row).flag(LIVE);
  }
}
