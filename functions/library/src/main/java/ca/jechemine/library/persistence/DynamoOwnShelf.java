package ca.jechemine.library.persistence;

import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.OwnShelf;
import ca.jechemine.library.domain.Progress;
import ca.jechemine.library.domain.Reading;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// The prescriptions, the shelf rows and the reviews in a person's partition of the domain's table,
/// of which the last two stand beside one another: two queries for the first stretch and one for
/// each other, and one call for the titles. What they bought is told by the payments domain.
final class DynamoOwnShelf implements OwnShelf {

  private static final String AFTER_ANY_ID = "~";

  private final Tables tables;
  private final ReviewItem reviews;
  private final PrescriptionItem prescriptions;
  private final GiftItem gifts;

  DynamoOwnShelf(Tables tables, FieldCipher cipher) {
    this.tables = tables;
    this.reviews = new ReviewItem(cipher);
    this.prescriptions = new PrescriptionItem(cipher);
    this.gifts = new GiftItem(cipher);
  }

  /// The prescriptions first, then the shelf: what was bought stands between them, and is not read.
  @Override
  public Stretch of(UserId person, PageRequest page) {
    Map<String, AttributeValue> shelf = Tables.key(ShelfItem.pk(person), ShelfItem.RESOURCE);
    @Nullable Map<String, AttributeValue> start = page.start().map(Positions::key).orElse(null);
    List<Map<String, AttributeValue>> rows = new ArrayList<>();
    @Nullable Map<String, AttributeValue> next = start;
    if (start == null || isOf(PrescriptionItem.PREFIX, start)) {
      QueryResponse assigned =
          query(person, PrescriptionItem.PREFIX, PrescriptionItem.PREFIX, start, page.limit());
      rows.addAll(assigned.items());
      next = assigned.hasLastEvaluatedKey() ? assigned.lastEvaluatedKey() : shelf;
    }
    int room = page.limit() - rows.size();
    if (room > 0 && next != null && !isOf(PrescriptionItem.PREFIX, next)) {
      QueryResponse shelved = query(person, ShelfItem.RESOURCE, ReviewItem.PREFIX, next, room);
      rows.addAll(shelved.items());
      next = shelved.hasLastEvaluatedKey() ? shelved.lastEvaluatedKey() : null;
    }
    return stretch(rows, Optional.ofNullable(next).map(Positions::of));
  }

  private QueryResponse query(
      UserId person,
      String first,
      String last,
      @Nullable Map<String, AttributeValue> start,
      int limit) {
    return tables
        .client()
        .query(
            QueryRequest.builder()
                .tableName(tables.table())
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(ShelfItem.pk(person)),
                        ":first", AttributeValue.fromS(first),
                        ":last", AttributeValue.fromS(last + AFTER_ANY_ID)))
                .limit(limit)
                .exclusiveStartKey(start)
                .build());
  }

  private Stretch stretch(List<Map<String, AttributeValue>> rows, Optional<Position> next) {
    List<Map<String, AttributeValue>> shelved = of(ShelfItem.RESOURCE, rows).toList();
    Map<ResourceId, String> titles = titles(shelved);
    return new Stretch(
        shelved.stream().map(it -> kept(it, titles)).toList(),
        of(ReviewItem.PREFIX, rows).map(reviews::read).map(Versioned::value).toList(),
        of(PrescriptionItem.PREFIX, rows).map(prescriptions::read).map(Versioned::value).toList(),
        next);
  }

  @Override
  public void drop(UserId person, ResourceId resource) {
    tables
        .client()
        .deleteItem(
            delete -> delete.tableName(tables.table()).key(ShelfItem.key(person, resource)));
  }

  private static Stream<Map<String, AttributeValue>> of(
      String kind, List<Map<String, AttributeValue>> rows) {
    return rows.stream().filter(it -> isOf(kind, it));
  }

  private static boolean isOf(String kind, Map<String, AttributeValue> row) {
    return new ItemReader(row).text("sk").startsWith(kind);
  }

  private Map<ResourceId, String> titles(List<Map<String, AttributeValue>> shelved) {
    Map<ResourceId, String> titles = new HashMap<>();
    if (!shelved.isEmpty()) {
      tables
          .findAll(
              shelved.stream()
                  .map(it -> Tables.key(ResourceItem.PK, ShelfItem.resource(it).value()))
                  .toList())
          .stream()
          .filter(it -> !it.isEmpty())
          .map(it -> ResourceItem.read(it).value())
          .forEach(it -> titles.put(it.id(), it.shown().title().fr()));
    }
    return titles;
  }

  private Kept kept(Map<String, AttributeValue> row, Map<ResourceId, String> titles) {
    ItemReader item = new ItemReader(row);
    Optional<Progress> progress =
        item.optionalInstant("progressAt").map(_ -> ShelfItem.progress(row));
    return new Kept(
        ShelfItem.resource(row),
        titles.getOrDefault(ShelfItem.resource(row), ""),
        item.optionalInstant("favoritedAt"),
        item.optionalInstant("openedAt"),
        item.optionalInstant("downloadedAt"),
        item.optionalNumber("downloadCount").orElse(0L),
        new Reading(item.optionalNumber("rating").map(Long::intValue), progress),
        gifts.read(row));
  }
}
