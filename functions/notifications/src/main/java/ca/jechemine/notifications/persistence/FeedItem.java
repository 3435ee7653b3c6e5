package ca.jechemine.notifications.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.DerivedIds;
import ca.jechemine.notifications.domain.FeedDays;
import ca.jechemine.notifications.domain.FeedType;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notification;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A row of a feed: `pk = FEED#<userId>`, `sk = <id>`, which begins with the time that it is dated,
/// so that rows lie in the order of their dates and one is found by its id alone. `gsi1pk =
/// FEED#<userId>#<type>` lists those of a type; `gsi2pk = UNREAD#<userId>#<type>` is there only
/// while the row is unread. `arrivedAt` is when it was written (ms).
final class FeedItem {

  static final String TYPE_INDEX = "gsi1";
  static final String UNREAD_INDEX = "gsi2";

  private FeedItem() {}

  static String pk(UserId reader) {
    return "FEED#" + reader;
  }

  static String ofType(UserId reader, FeedType type) {
    return "FEED#" + reader + "#" + type.code();
  }

  static String unreadOfType(UserId reader, FeedType type) {
    return "UNREAD#" + reader + "#" + type.code();
  }

  static LocalDate day(String id) {
    return FeedDays.of(DerivedIds.time(id));
  }

  static Map<String, AttributeValue> write(
      String id, FeedNotice notice, Instant createdAt, Instant now) {
    FeedType type = notice.event().feedType();
    return new ItemWriter()
        .text("pk", pk(notice.to()))
        .text("sk", id)
        .text("gsi1pk", ofType(notice.to(), type))
        .text("gsi1sk", id)
        .text("gsi2pk", unreadOfType(notice.to(), type))
        .text("gsi2sk", id)
        .text("userId", notice.to().value())
        .text("type", type.code())
        .text("event", notice.event().code())
        .text("title", notice.title())
        .text("message", notice.message())
        .map("metadata", notice.metadata())
        .instant("createdAt", createdAt)
        .number("arrivedAt", now.toEpochMilli())
        .expiresAt(FeedDays.end(day(id)))
        .toItem();
  }

  static Notification read(Map<String, AttributeValue> item) {
    ItemReader row = new ItemReader(item);
    return new Notification(
        row.text("sk"),
        new UserId(row.text("userId")),
        FeedType.of(row.text("type")).orElseThrow(),
        row.text("event"),
        row.text("title"),
        row.text("message"),
        row.map("metadata"),
        row.optionalInstant("readAt").orElse(null),
        row.instant("createdAt"));
  }
}
