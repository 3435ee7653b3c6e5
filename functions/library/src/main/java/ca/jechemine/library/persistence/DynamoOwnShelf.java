package ca.jechemine.library.persistence;

import ca.jechemine.kernel.PageRequest;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// The shelf rows and the reviews in a person's partition of the domain's table, which stand beside
/// one another: one query a stretch, and one call for the titles. What they bought is told by the
/// payments domain.
final class DynamoOwnShelf implements OwnShelf {

  private static final String AFTER_ANY_ID = "~";

  private final Tables tables;
  private final ReviewItem reviews;
  private final PrescriptionItem prescriptions;

  DynamoOwnShelf(Tables tables, FieldCipher cipher) {
    this.tables = tables;
    this.reviews = new ReviewItem(cipher);
    this.prescriptions = new PrescriptionItem(cipher);
  }

  @Override
  public Stretch of(UserId person, PageRequest page) {
    QueryResponse answer =
        tables
            .client()
            .query(
                QueryRequest.builder()
                    .tableName(tables.table())
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS(ShelfItem.pk(person)),
                            ":first", AttributeValue.fromS(PrescriptionItem.PREFIX),
                            ":last", AttributeValue.fromS(ReviewItem.PREFIX + AFTER_ANY_ID)))
                    .limit(page.limit())
                    .exclusiveStartKey(page.start().map(Positions::key).orElse(null))
                    .build());
    List<Map<String, AttributeValue>> shelved = of(ShelfItem.RESOURCE, answer).toList();
    Map<ResourceId, String> titles = titles(shelved);
    return new Stretch(
        shelved.stream().map(it -> kept(it, titles)).toList(),
        of(ReviewItem.PREFIX, answer).map(reviews::read).map(Versioned::value).toList(),
        of(PrescriptionItem.PREFIX, answer).map(prescriptions::read).map(Versioned::value).toList(),
        answer.hasLastEvaluatedKey()
            ? Optional.of(Positions.of(answer.lastEvaluatedKey()))
            : Optional.empty());
  }

  @Override
  public void drop(UserId person, ResourceId resource) {
    tables
        .client()
        .deleteItem(
            delete -> delete.tableName(tables.table()).key(ShelfItem.key(person, resource)));
  }

  private static Stream<Map<String, AttributeValue>> of(String kind, QueryResponse answer) {
    return answer.items().stream().filter(it -> new ItemReader(it).text("sk").startsWith(kind));
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

  private static Kept kept(Map<String, AttributeValue> row, Map<ResourceId, String> titles) {
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
        new Reading(item.optionalNumber("rating").map(Long::intValue), progress));
  }
}
