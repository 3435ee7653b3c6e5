package ca.jechemine.notifications.persistence;

import ca.jechemine.contracts.FeedEvent.NotificationsRead;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.DerivedIds;
import ca.jechemine.notifications.domain.FeedSweep;
import ca.jechemine.notifications.domain.FeedType;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Marks the unread rows of a feed as read, a part in each transaction with its counts and what is
/// told of it: what is marked is counted and told, whenever it breaks off, and who begins again
/// goes on.
///
/// The rows are read from the feed itself, as it is at that moment; an index could be behind.
final class FeedSweeps {

  /// A transaction holds a hundred writes: each of these may be of another day, and one tells.
  private static final int TOGETHER = 49;

  private final Tables tables;
  private final UnreadCounts counts;
  private final FeedNews news;

  FeedSweeps(Tables tables, UnreadCounts counts, FeedNews news) {
    this.tables = tables;
    this.counts = counts;
    this.news = news;
  }

  /// The write that makes an unread row one that was read then.
  static Write read(String table, UserId reader, String id, Instant moment) {
    return Write.update(
        Update.builder()
            .tableName(table)
            .key(Tables.key(FeedItem.pk(reader), id))
            .updateExpression("SET readAt = :now REMOVE gsi2pk, gsi2sk")
            .conditionExpression("attribute_exists(pk) AND attribute_not_exists(readAt)")
            .expressionAttributeValues(Map.of(":now", AttributeValue.fromS(moment.toString()))),
        _ -> new StaleVersion("a notification"));
  }

  int markAll(FeedSweep sweep, int most) {
    return counts
        .oldest(sweep.reader(), sweep.now())
        .map(it -> it.atStartOfDay(ZoneOffset.UTC).toInstant())
        .filter(it -> !it.isAfter(sweep.upTo()))
        .map(it -> markFrom(DerivedIds.first(it), sweep, most))
        .orElse(0);
  }

  private int markFrom(String first, FeedSweep sweep, int most) {
    return unread(sweep, first)
        .limit(most)
        .gather(Gatherers.windowFixed(TOGETHER))
        .mapToInt(it -> mark(sweep, it))
        .sum();
  }

  private Stream<String> unread(FeedSweep sweep, String first) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":pk", AttributeValue.fromS(FeedItem.pk(sweep.reader())));
    values.put(":from", AttributeValue.fromS(first));
    values.put(":to", AttributeValue.fromS(DerivedIds.last(sweep.upTo())));
    values.put(":now", AttributeValue.fromN(Long.toString(sweep.now().toEpochMilli())));
    Map<String, String> names = new HashMap<>();
    String ofType = "";
    if (sweep.type() != null) {
      values.put(":type", AttributeValue.fromS(sweep.type().code()));
      names.put("#type", "type");
      ofType = " AND #type = :type";
    }
    QueryRequest query =
        QueryRequest.builder()
            .tableName(tables.table())
            .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
            .filterExpression("attribute_not_exists(readAt) AND arrivedAt <= :now" + ofType)
            .expressionAttributeValues(values)
            .expressionAttributeNames(names.isEmpty() ? null : names)
            .projectionExpression("sk")
            .consistentRead(true)
            .build();
    return tables.client().queryPaginator(query).items().stream().map(FeedSweeps::id);
  }

  private static String id(Map<String, AttributeValue> row) {
    return new ItemReader(row).text("sk");
  }

  private int mark(FeedSweep sweep, List<String> ids) {
    try {
      return commit(sweep, ids);
    } catch (StaleVersion changed) {
      return Retry.whenStale(() -> commit(sweep, stillUnread(sweep, ids)));
    }
  }

  private List<String> stillUnread(FeedSweep sweep, List<String> ids) {
    return tables
        .findAll(ids.stream().map(it -> Tables.key(FeedItem.pk(sweep.reader()), it)).toList())
        .stream()
        .filter(it -> !it.isEmpty() && !it.containsKey("readAt"))
        .map(FeedSweeps::id)
        .toList();
  }

  private int commit(FeedSweep sweep, List<String> ids) {
    if (ids.isEmpty()) {
      return 0;
    }
    List<Write> writes = new ArrayList<>();
    ids.forEach(it -> writes.add(read(tables.table(), sweep.reader(), it, sweep.now())));
    Map<LocalDate, Long> days =
        ids.stream().collect(Collectors.groupingBy(FeedItem::day, Collectors.counting()));
    days.forEach(
        (day, count) -> writes.add(counts.change(sweep.reader(), day, -Math.toIntExact(count))));
    news.tell((change, moment) -> event(sweep, change, moment)).forEach(writes::add);
    tables.transactions().commit(writes);
    return ids.size();
  }

  private static NotificationsRead event(FeedSweep sweep, String change, Instant moment) {
    FeedType type = sweep.type();
    return new NotificationsRead(
        change,
        sweep.reader().value(),
        sweep.now(),
        sweep.upTo().isBefore(sweep.now()) ? sweep.upTo() : null,
        type == null ? null : type.code(),
        moment);
  }
}
