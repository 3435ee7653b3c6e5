package ca.jechemine.notifications.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.FeedDays;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// How much of a feed is unread, by the day: `pk = UNREAD#<userId>`, `sk = <day>` (UTC). A day that
/// leaves the feed leaves the sum with it (docs/adr/0042).
final class UnreadCounts {

  private final Tables tables;

  UnreadCounts(Tables tables) {
    this.tables = tables;
  }

  static String pk(UserId reader) {
    return "UNREAD#" + reader;
  }

  /// So many more, or less, of that day; part of the transaction that changes the rows.
  Write change(UserId reader, LocalDate day, int by) {
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(Tables.key(pk(reader), day.toString()))
            .updateExpression("ADD unread :by SET expiresAt = :end")
            .expressionAttributeValues(
                Map.of(
                    ":by",
                    AttributeValue.fromN(Integer.toString(by)),
                    ":end",
                    AttributeValue.fromN(Long.toString(FeedDays.end(day).getEpochSecond())))),
        _ -> new IllegalStateException("an unconditional update has no condition to fail"));
  }

  /// The sum: one query of a small row for each day with notices, of which there are 181 at most.
  long of(UserId reader, Instant now) {
    return days(reader, now).mapToLong(UnreadCounts::unread).sum();
  }

  /// The first day with an unread row.
  Optional<LocalDate> oldest(UserId reader, Instant now) {
    return days(reader, now)
        .filter(it -> unread(it) > 0)
        .map(it -> LocalDate.parse(it.text("sk")))
        .findFirst();
  }

  private static long unread(ItemReader day) {
    return day.number("unread");
  }

  private Stream<ItemReader> days(UserId reader, Instant now) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .keyConditionExpression("pk = :pk AND sk >= :oldest")
                .expressionAttributeValues(
                    Map.of(
                        ":pk",
                        AttributeValue.fromS(pk(reader)),
                        ":oldest",
                        AttributeValue.fromS(FeedDays.oldest(now).toString())))
                .consistentRead(true))
        .items()
        .stream()
        .map(ItemReader::new);
  }
}
