package ca.jechemine.notifications.persistence;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.FeedType;
import ca.jechemine.notifications.domain.MergedReaders;
import ca.jechemine.notifications.domain.ReaderPreferences;
import ca.jechemine.notifications.domain.push.PushSubscriptions;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.merging.Merging;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Feeds and preferences that change hands: `FeedItem`, `UnreadCounts`. Nothing of it is told over
/// WebSockets: the survivor's pages ask anew when they are opened.
public final class DynamoMergedReaders implements MergedReaders {

  private final Tables tables;
  private final UnreadCounts counts;
  private final Merging merging;
  private final ReaderPreferences preferences;
  private final PushSubscriptions subscriptions;

  public DynamoMergedReaders(
      Tables tables,
      Merging merging,
      ReaderPreferences preferences,
      PushSubscriptions subscriptions) {
    this.tables = tables;
    this.preferences = preferences;
    this.subscriptions = subscriptions;
    this.counts = new UnreadCounts(tables);
    this.merging = merging;
  }

  @Override
  public boolean move(UserId loser, UserId survivor) {
    QueryResponse found =
        tables
            .client()
            .query(query ->
                query
                    .tableName(tables.table())
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(
                        Map.of(":pk", AttributeValue.fromS(FeedItem.pk(loser))))
                    .limit(PAGE));
    found.items().forEach(it -> move(it, loser, survivor));
    if (found.hasLastEvaluatedKey() && !found.lastEvaluatedKey().isEmpty()) {
      return true;
    }
    movePreferences(loser, survivor);
    preferences.forget(loser);
    subscriptions.forget(loser);
    return false;
  }

  private void move(Map<String, AttributeValue> row, UserId loser, UserId survivor) {
    ItemReader item = new ItemReader(row);
    String id = item.text("sk");
    FeedType type = FeedType.of(item.text("type")).orElseThrow();
    boolean isRead = row.containsKey("readAt");
    Map<String, AttributeValue> moved = new HashMap<>(row);
    moved.put("pk", AttributeValue.fromS(FeedItem.pk(survivor)));
    moved.put("userId", AttributeValue.fromS(survivor.value()));
    moved.put("gsi1pk", AttributeValue.fromS(FeedItem.ofType(survivor, type)));
    if (!isRead) {
      moved.put("gsi2pk", AttributeValue.fromS(FeedItem.unreadOfType(survivor, type)));
    }
    List<Write> writes = new ArrayList<>();
    writes.add(Write.put(tables.table(), moved));
    writes.add(
        Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(Tables.key(item.text("pk"), id))
                .conditionExpression(
                    isRead
                        ? "attribute_exists(readAt)"
                        : "attribute_exists(pk) AND attribute_not_exists(readAt)"),
            _ -> new StaleVersion("a notification")));
    if (!isRead) {
      writes.add(counts.change(loser, FeedItem.day(id), -1));
      writes.add(counts.change(survivor, FeedItem.day(id), 1));
    }
    writes.add(merging.counting(loser, "notifications", 1));
    try {
      tables.transactions().commit(writes);
    } catch (StaleVersion changed) {
      // It was moved, or is found again by the next look.
      return;
    }
  }

  private void movePreferences(UserId loser, UserId survivor) {
    String sk = DynamoReaderPreferences.SK;
    tables
        .find(DynamoReaderPreferences.pk(loser), sk)
        .ifPresent(row -> {
          Map<String, AttributeValue> moved = new HashMap<>(row);
          moved.put("pk", AttributeValue.fromS(DynamoReaderPreferences.pk(survivor)));
          try {
            tables
                .client()
                .putItem(put ->
                    put.tableName(tables.table())
                        .item(moved)
                        .conditionExpression("attribute_not_exists(pk)"));
          } catch (ConditionalCheckFailedException chosen) {
            // What the survivor chose stays.
            return;
          }
        });
  }
}
