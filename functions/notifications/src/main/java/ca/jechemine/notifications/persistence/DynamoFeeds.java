package ca.jechemine.notifications.persistence;

import ca.jechemine.notifications.domain.Feeds;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Feed rows: `pk = FEED#<userId>`, `sk = <createdAt>#<id>`, forgotten after 180 days; and `pk =
/// UNREAD#<userId>`, `sk = UNREAD`, how many of them are unread, changed in the transaction that
/// changes a row.
public final class DynamoFeeds implements Feeds {

  private static final Duration KEPT = Duration.ofDays(180);

  private final Tables tables;

  public DynamoFeeds(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void add(String id, FeedNotice notice, Instant createdAt) {
    try {
      tables.transactions().commit(List.of(row(id, notice, createdAt), oneMoreUnread(notice)));
    } catch (AddedBefore before) {
      // A repetition: the row is there and was counted.
      return;
    }
  }

  private Write row(String id, FeedNotice notice, Instant createdAt) {
    return Write.insert(
        tables.table(),
        new ItemWriter()
            .text("pk", "FEED#" + notice.to())
            .text("sk", createdAt + "#" + id)
            .text("id", id)
            .text("userId", notice.to().value())
            .text("type", notice.event().feedType().code())
            .text("event", notice.event().code())
            .text("title", notice.title())
            .text("message", notice.message())
            .map("metadata", notice.metadata())
            .flag("read", false)
            .instant("createdAt", createdAt)
            .expiresAt(createdAt.plus(KEPT))
            .toItem(),
        _ -> new AddedBefore());
  }

  private Write oneMoreUnread(FeedNotice notice) {
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(Tables.key("UNREAD#" + notice.to(), "UNREAD"))
            .updateExpression("ADD unread :one")
            .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))),
        _ -> new IllegalStateException("an unconditional update has no condition to fail"));
  }

  private static final class AddedBefore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private AddedBefore() {
      super("added before", null, false, false);
    }
  }
}
