package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.AccessEntry;
import ca.jechemine.identity.domain.MergedPeople;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.merging.Merging;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// What the identity table keeps of an account that is given up: `ReviewItem`, `AccessItem`,
/// `GuardianshipItems`. Each row is one transaction with what counts it (`Merging`).
public final class DynamoMergedPeople implements MergedPeople {

  private static final String REVIEWS = "gsi2";

  private final Tables tables;
  private final FieldCipher cipher;
  private final Merging merging;
  private final Traces traces;

  public DynamoMergedPeople(Tables tables, FieldCipher cipher, Merging merging) {
    this.tables = tables;
    this.cipher = cipher;
    this.merging = merging;
    this.traces = new Traces(tables);
  }

  @Override
  public boolean moveReviews(UserId loser, UserId survivor, int most) {
    QueryResponse found = tables.client().query(reviews(loser).limit(most).build());
    found.items().forEach(it -> moveReview(new ItemReader(it), loser, survivor));
    return hasMore(found);
  }

  /// One that the index still has, although it was moved, is the survivor's already.
  private void moveReview(ItemReader row, UserId loser, UserId survivor) {
    Write moved =
        Write.update(
            Update.builder()
                .tableName(tables.table())
                .key(Tables.key(row.text("pk"), row.text("sk")))
                .updateExpression("SET clientId = :survivor, gsi2pk = :list")
                .conditionExpression("clientId = :loser")
                .expressionAttributeValues(
                    Map.of(
                        ":survivor", AttributeValue.fromS(survivor.value()),
                        ":list", AttributeValue.fromS(ReviewItem.ofClient(survivor)),
                        ":loser", AttributeValue.fromS(loser.value()))),
            _ -> new StaleVersion("a review"));
    commit(moved, merging.counting(loser, "reviews", 1));
  }

  @Override
  public boolean moveAccessLog(UserId loser, UserId survivor, int most) {
    QueryResponse found = tables.client().query(entries(loser).limit(most).build());
    found.items().forEach(it -> moveEntry(AccessItem.read(it, cipher), survivor));
    return hasMore(found);
  }

  /// The same entry, sealed for its new row.
  private void moveEntry(AccessEntry entry, UserId survivor) {
    AccessEntry moved =
        new AccessEntry(
            entry.id(),
            survivor,
            entry.reader(),
            entry.action(),
            entry.fileId(),
            entry.origin(),
            entry.createdAt());
    commit(
        Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(Tables.key(AccessItem.pk(entry.resource()), entry.id()))
                .conditionExpression("attribute_exists(pk)"),
            _ -> new StaleVersion("an entry of the access log")),
        Write.put(tables.table(), AccessItem.write(moved, cipher)),
        merging.counting(entry.resource(), "accessLogs", 1));
  }

  private void commit(Write... writes) {
    try {
      tables.transactions().commit(List.of(writes));
    } catch (StaleVersion moved) {
      // Another delivery moved it at the same time.
      return;
    }
  }

  @Override
  public List<Step> movingMinor(UserId minor, UserId loser, UserId survivor, Instant now) {
    return List.of(
        new WriteSteps(
            List.of(
                Write.put(tables.table(), GuardianshipItems.managed(survivor, minor, now)),
                Write.delete(
                    Delete.builder()
                        .tableName(tables.table())
                        .key(Tables.key(AccountItem.pk(loser), GuardianshipItems.MANAGED + minor)),
                    _ -> new IllegalStateException("an unconditional delete has no condition")),
                merging.counting(loser, "managedAccounts", 1))));
  }

  @Override
  public void forgetSignIns(UserId loser) {
    traces.eraseSignIns(loser);
  }

  @Override
  public Held held(UserId account, int most) {
    return new Held(count(reviews(account), most), count(entries(account), most));
  }

  private long count(QueryRequest.Builder query, int most) {
    return tables.client().query(query.select(Select.COUNT).limit(most).build()).count();
  }

  private QueryRequest.Builder reviews(UserId client) {
    return QueryRequest.builder()
        .tableName(tables.table())
        .indexName(REVIEWS)
        .keyConditionExpression("gsi2pk = :list")
        .expressionAttributeValues(
            Map.of(":list", AttributeValue.fromS(ReviewItem.ofClient(client))));
  }

  private QueryRequest.Builder entries(UserId resource) {
    return QueryRequest.builder()
        .tableName(tables.table())
        .consistentRead(true)
        .keyConditionExpression("pk = :pk")
        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(AccessItem.pk(resource))));
  }

  private static boolean hasMore(QueryResponse found) {
    return found.hasLastEvaluatedKey() && !found.lastEvaluatedKey().isEmpty();
  }
}
