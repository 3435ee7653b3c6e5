package ca.jechemine.library.persistence;

import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.MergedShelves;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.merging.Merging;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Shelves that change hands: purchases and prescriptions first, as their grants stand on the shelf
/// rows, then reviews, whose ratings do, then the shelf rows with the gifts on them, and what was
/// subscribed to. Purchases and subscriptions are the payments domain's to count.
final class DynamoMergedShelves implements MergedShelves {

  private final Tables tables;
  private final DynamoPrescriptions prescriptions;
  private final Merging merging;
  private final InstantSource clock;

  /// @param prescriptions of which nobody is told that they are another account's
  DynamoMergedShelves(
      Tables tables, DynamoPrescriptions prescriptions, Merging merging, InstantSource clock) {
    this.tables = tables;
    this.prescriptions = prescriptions;
    this.merging = merging;
    this.clock = clock;
  }

  @Override
  public boolean move(UserId loser, UserId survivor) {
    DynamoPurchases purchases = new DynamoPurchases(tables);
    boolean morePurchases =
        each(DynamoPurchases.PREFIX, loser, it -> purchases.move(it, survivor, loser));
    boolean moreReviews = each(ReviewItem.PREFIX, loser, it -> moveReview(it, loser, survivor));
    boolean morePrescriptions =
        each(PrescriptionItem.PREFIX, loser, it -> movePrescription(it, loser, survivor));
    if (morePurchases || morePrescriptions || moreReviews) {
      return true;
    }
    boolean moreShelves = each(ShelfItem.RESOURCE, loser, it -> moveShelf(it, loser, survivor));
    new DynamoPlanGrants(tables).move(loser, survivor);
    return moreShelves;
  }

  /// @return whether there are more
  private boolean each(String kind, UserId loser, Consumer<String> move) {
    List<Map<String, AttributeValue>> rows =
        tables
            .client()
            .query(query ->
                query
                    .tableName(tables.table())
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk AND begins_with(sk, :kind)")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS(ShelfItem.pk(loser)),
                            ":kind", AttributeValue.fromS(kind)))
                    .limit(PAGE + 1))
            .items();
    rows.stream()
        .limit(PAGE)
        .map(it -> new ItemReader(it).text("sk"))
        .forEach(sk ->
            Retry.whenStale(() -> {
              tables.find(ShelfItem.pk(loser), sk).ifPresent(_ -> move.accept(sk));
              return sk;
            }));
    return rows.size() > PAGE;
  }

  private void movePrescription(String sk, UserId loser, UserId survivor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Write counted = merging.counting(loser, "libraryPrescriptions", 1);
    prescriptions.move(sk, survivor, loser, counted, now);
  }

  private void moveReview(String sk, UserId loser, UserId survivor) {
    Map<String, AttributeValue> row = tables.find(ShelfItem.pk(loser), sk).orElse(Map.of());
    if (row.isEmpty()) {
      return;
    }
    ResourceId resource = new ResourceId(sk.substring(ReviewItem.PREFIX.length()));
    List<Write> writes = new ArrayList<>();
    writes.add(
        Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(ReviewItem.key(loser, resource))
                .conditionExpression("version = :read")
                .expressionAttributeValues(Map.of(":read", row.get("version"))),
            _ -> new StaleVersion("the review")));
    writes.add(unrated(loser, resource));
    Optional<Write> count = Optional.empty();
    if (tables.find(ShelfItem.pk(survivor), sk).isPresent()) {
      int rating = Math.toIntExact(new ItemReader(row).number("rating"));
      writes.add(
          Write.check(
              ConditionCheck.builder()
                  .tableName(tables.table())
                  .key(ReviewItem.key(survivor, resource))
                  .conditionExpression("attribute_exists(pk)"),
              _ -> new StaleVersion("the survivor's review")));
      count =
          Optional.of(
              CountsItem.add(
                  tables.table(),
                  resource,
                  Map.of(
                      "ratingSum",
                      (long) -rating,
                      "ratingCount",
                      -1L,
                      CountsItem.star(rating),
                      -1L),
                  clock.instant()));
    } else {
      Map<String, AttributeValue> moved = new HashMap<>(row);
      moved.put("pk", AttributeValue.fromS(ShelfItem.pk(survivor)));
      moved.put("userId", AttributeValue.fromS(survivor.value()));
      writes.add(
          Write.insert(tables.table(), moved, _ -> new StaleVersion("the survivor's review")));
      writes.add(rated(survivor, resource, Objects.requireNonNull(row.get("rating"))));
      writes.add(merging.counting(loser, "libraryReviews", 1));
    }
    CountsItem.commit(tables, writes, count);
  }

  private Write unrated(UserId person, ResourceId resource) {
    return unconditional(
        Update.builder().key(ShelfItem.key(person, resource)).updateExpression("REMOVE rating"));
  }

  private Write rated(UserId person, ResourceId resource, AttributeValue rating) {
    return unconditional(
        Update.builder()
            .key(ShelfItem.key(person, resource))
            .updateExpression("SET rating = :rating")
            .expressionAttributeValues(Map.of(":rating", rating)));
  }

  private Write unconditional(Update.Builder update) {
    return Write.update(
        update.tableName(tables.table()),
        _ -> new IllegalStateException("an unconditional update has no condition to fail"));
  }

  private void moveShelf(String sk, UserId loser, UserId survivor) {
    Map<String, AttributeValue> lost = tables.find(ShelfItem.pk(loser), sk).orElse(Map.of());
    if (lost.isEmpty()) {
      return;
    }
    Optional<Map<String, AttributeValue>> own = tables.find(ShelfItem.pk(survivor), sk);
    Map<String, AttributeValue> kept = own.orElse(Map.of());
    MergedShelfRow.Unchanged wasLost = MergedShelfRow.unchanged(lost);
    MergedShelfRow.Unchanged wasKept = MergedShelfRow.unchanged(kept);
    List<Write> writes = new ArrayList<>();
    writes.add(
        Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(Tables.key(ShelfItem.pk(loser), sk))
                .conditionExpression(wasLost.condition())
                .expressionAttributeNames(given(wasLost.names()))
                .expressionAttributeValues(given(wasLost.values())),
            _ -> new StaleVersion("the loser's shelf")));
    writes.add(
        Write.put(
            Put.builder()
                .tableName(tables.table())
                .item(MergedShelfRow.of(lost, kept, survivor))
                .conditionExpression(wasKept.condition())
                .expressionAttributeNames(given(wasKept.names()))
                .expressionAttributeValues(given(wasKept.values())),
            _ -> new StaleVersion("the survivor's shelf")));
    Optional<Write> count =
        lost.containsKey("favoritedAt") && kept.containsKey("favoritedAt")
            ? Optional.of(
                CountsItem.add(
                    tables.table(),
                    ShelfItem.resource(lost),
                    Map.of("favorites", -1L),
                    clock.instant()))
            : Optional.empty();
    writes.add(
        merging.counting(
            loser,
            lost.containsKey(GiftItem.ID) && !kept.containsKey(GiftItem.ID)
                ? Map.of("libraryResources", 1L, "libraryGifts", 1L)
                : Map.of("libraryResources", 1L)));
    CountsItem.commit(tables, writes, count);
  }

  /// None at all where there are none: DynamoDB takes no empty map.
  private static <V> @Nullable Map<String, V> given(Map<String, V> map) {
    return map.isEmpty() ? null : map;
  }
}
