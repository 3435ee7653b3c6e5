package ca.jechemine.library.persistence;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.Ratings;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Review;
import ca.jechemine.library.domain.Reviews;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The reviews in the domain's table. A change is one transaction of the review, on condition of
/// what was read, of the rating on its author's shelf row, and of the resource's counts.
final class DynamoReviews implements Reviews {

  private static final String SUM = "ratingSum";
  private static final String COUNT = "ratingCount";

  private final Tables tables;
  private final ReviewItem items;

  DynamoReviews(Tables tables, FieldCipher cipher) {
    this.tables = tables;
    this.items = new ReviewItem(cipher);
  }

  @Override
  public Optional<Versioned<Review>> find(UserId author, ResourceId resource) {
    return tables.find(ShelfItem.pk(author), ReviewItem.sk(resource)).map(items::read);
  }

  @Override
  public void save(Optional<Versioned<Review>> read, Review next) {
    long version = read.map(it -> it.version() + 1).orElse(1L);
    Put.Builder put = Put.builder().tableName(tables.table()).item(items.write(next, version));
    read.ifPresentOrElse(
        it -> put.conditionExpression("version = :read").expressionAttributeValues(version(it)),
        () -> put.conditionExpression("attribute_not_exists(pk)"));
    Map<String, Long> changes = new HashMap<>();
    read.ifPresent(it -> count(changes, it.value(), -1));
    count(changes, next, 1);
    commit(
        Write.put(put, _ -> new StaleVersion("the review")),
        Update.builder()
            .updateExpression("SET rating = :rating")
            .expressionAttributeValues(
                Map.of(":rating", AttributeValue.fromN(Integer.toString(next.rating())))),
        next,
        changes,
        next.updatedAt());
  }

  @Override
  public void delete(Versioned<Review> read, Instant now) {
    Review review = read.value();
    Map<String, Long> changes = new HashMap<>();
    count(changes, review, -1);
    commit(
        Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(ReviewItem.key(review.author(), review.resource()))
                .conditionExpression("version = :read")
                .expressionAttributeValues(version(read)),
            _ -> new StaleVersion("the review")),
        Update.builder().updateExpression("REMOVE rating"),
        review,
        changes,
        now);
  }

  private void commit(
      Write review, Update.Builder shelf, Review about, Map<String, Long> changes, Instant now) {
    Write shelved =
        Write.update(
            shelf.tableName(tables.table()).key(ShelfItem.key(about.author(), about.resource())),
            _ -> new IllegalStateException("an unconditional update has no condition to fail"));
    CountsItem.commit(
        tables,
        List.of(review, shelved),
        Optional.of(CountsItem.add(tables.table(), about.resource(), changes, now)));
  }

  private static void count(Map<String, Long> changes, Review review, int times) {
    changes.merge(SUM, (long) times * review.rating(), Long::sum);
    changes.merge(COUNT, (long) times, Long::sum);
    changes.merge(CountsItem.star(review.rating()), (long) times, Long::sum);
  }

  private static Map<String, AttributeValue> version(Versioned<Review> read) {
    return Map.of(":read", AttributeValue.fromN(Long.toString(read.version())));
  }

  /// One row more than the page holds tells whether another page follows.
  @Override
  public Page<Review> of(ResourceId resource, PageRequest page) {
    List<Map<String, AttributeValue>> rows =
        tables
            .client()
            .query(
                QueryRequest.builder()
                    .tableName(tables.table())
                    .indexName(ReviewItem.INDEX)
                    .keyConditionExpression("gsi1pk = :pk")
                    .expressionAttributeValues(
                        Map.of(":pk", AttributeValue.fromS(ReviewItem.partition(resource))))
                    .scanIndexForward(false)
                    .limit(page.limit() + 1)
                    .exclusiveStartKey(page.start().map(Positions::key).orElse(null))
                    .build())
            .items();
    return new Page<>(
        rows.stream().limit(page.limit()).map(it -> items.read(it).value()).toList(),
        rows.size() > page.limit() ? Positions.of(key(rows.get(page.limit() - 1))) : null);
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> row) {
    Map<String, AttributeValue> key = new HashMap<>();
    Stream.of("pk", "sk", "gsi1pk", "gsi1sk").forEach(it -> key.put(it, row.get(it)));
    return key;
  }

  @Override
  public Ratings ratings(ResourceId resource) {
    return CountsItem.ratings(
        tables.find(ResourceItem.textPk(resource), CountsItem.SK).orElse(Map.of()));
  }
}
