package ca.jechemine.notifications.persistence;

import ca.jechemine.contracts.FeedEvent.NotificationCreated;
import ca.jechemine.contracts.FeedEvent.NotificationDeleted;
import ca.jechemine.contracts.FeedEvent.NotificationMarked;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.DerivedIds;
import ca.jechemine.notifications.domain.FeedDays;
import ca.jechemine.notifications.domain.FeedFilter;
import ca.jechemine.notifications.domain.FeedSweep;
import ca.jechemine.notifications.domain.FeedType;
import ca.jechemine.notifications.domain.Feeds;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notification;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Feeds in the domain's table; see `FeedItem` and `UnreadCounts` for the keys. Whatever changes
/// whether a row is unread changes its day's count, and what changes is told, in the same
/// transaction.
public final class DynamoFeeds implements Feeds {

  private static final int DELETED_TOGETHER = 100;

  private final Tables tables;
  private final UnreadCounts counts;
  private final FeedNews news;

  public DynamoFeeds(Tables tables, FeedNews news) {
    this.tables = tables;
    this.news = news;
    this.counts = new UnreadCounts(tables);
  }

  @Override
  public void add(String id, FeedNotice notice, Instant createdAt, Instant now) {
    Write row =
        Write.insert(
            tables.table(), FeedItem.write(id, notice, createdAt, now), _ -> new AddedBefore());
    Stream<Write> told =
        news.tell(
            (change, moment) -> new NotificationCreated(change, notice.to().value(), id, moment));
    try {
      commit(Stream.of(row, counts.change(notice.to(), FeedItem.day(id), 1)), told);
    } catch (AddedBefore before) {
      // A repetition: the row is there and was counted.
      return;
    }
  }

  /// One query, or one for each type when all unread rows are asked for. One row more than the page
  /// holds tells whether another page follows.
  @Override
  public Page<Notification> list(UserId reader, FeedFilter filter, PageRequest page, Instant now) {
    List<Notification> found =
        lists(reader, filter)
            .flatMap(list ->
                tables.client().query(list.query(tables.table(), page, now)).items().stream())
            .map(FeedItem::read)
            .sorted(Comparator.comparing(Notification::id).reversed())
            .limit(page.limit() + 1L)
            .toList();
    return found.size() <= page.limit()
        ? new Page<>(found, null)
        : new Page<>(
            found.subList(0, page.limit()), new Position(found.get(page.limit() - 1).id()));
  }

  private static Stream<FeedList> lists(UserId reader, FeedFilter filter) {
    if (filter.unreadOnly()) {
      Stream<FeedType> types =
          filter.type() == null ? Stream.of(FeedType.values()) : Stream.of(filter.type());
      return types.map(it -> FeedList.unread(reader, it));
    }
    return Stream.of(
        filter.type() == null ? FeedList.whole(reader) : FeedList.ofType(reader, filter.type()));
  }

  @Override
  public long unread(UserId reader, Instant now) {
    return counts.of(reader, now);
  }

  @Override
  public Optional<Notification> find(UserId reader, String id, Instant now) {
    return FeedItem.day(id).isBefore(FeedDays.oldest(now))
        ? Optional.empty()
        : tables.find(FeedItem.pk(reader), id).map(FeedItem::read);
  }

  @Override
  public void mark(Notification changed) {
    Write count =
        counts.change(changed.reader(), FeedItem.day(changed.id()), changed.isRead() ? -1 : 1);
    commit(
        Stream.of(write(changed), count),
        news.tell((change, moment) ->
            new NotificationMarked(change, changed.reader().value(), changed.id(), moment)));
  }

  private void commit(Stream<Write> writes, Stream<Write> told) {
    tables.transactions().commit(Stream.concat(writes, told).toList());
  }

  private Write write(Notification changed) {
    Instant readAt = changed.readAt();
    return readAt != null
        ? FeedSweeps.read(tables.table(), changed.reader(), changed.id(), readAt)
        : Write.update(
            Update.builder()
                .tableName(tables.table())
                .key(Tables.key(FeedItem.pk(changed.reader()), changed.id()))
                .updateExpression("REMOVE readAt SET gsi2pk = :unread, gsi2sk = :id")
                .conditionExpression("attribute_exists(readAt)")
                .expressionAttributeValues(
                    Map.of(
                        ":unread",
                        AttributeValue.fromS(
                            FeedItem.unreadOfType(changed.reader(), changed.type())),
                        ":id",
                        AttributeValue.fromS(changed.id()))),
            _ -> new StaleVersion("a notification"));
  }

  @Override
  public void delete(Notification known) {
    Write row =
        Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(Tables.key(FeedItem.pk(known.reader()), known.id()))
                .conditionExpression(
                    known.isRead()
                        ? "attribute_exists(readAt)"
                        : "attribute_exists(pk) AND attribute_not_exists(readAt)"),
            _ -> new StaleVersion("a notification"));
    Stream<Write> count =
        known.isRead()
            ? Stream.of()
            : Stream.of(counts.change(known.reader(), FeedItem.day(known.id()), -1));
    commit(
        Stream.concat(Stream.of(row), count),
        news.tell((change, moment) ->
            new NotificationDeleted(change, known.reader().value(), known.id(), moment)));
  }

  @Override
  public int markAll(FeedSweep sweep, int most) {
    return new FeedSweeps(tables, counts, news).markAll(sweep, most);
  }

  /// A hundred rows a transaction; whoever is broken off goes on the next time.
  @Override
  public void forget(UserId reader) {
    Stream.of(FeedItem.pk(reader), UnreadCounts.pk(reader)).forEach(this::deleteAll);
  }

  private void deleteAll(String pk) {
    QueryRequest next =
        QueryRequest.builder()
            .tableName(tables.table())
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))
            .projectionExpression("pk, sk")
            .consistentRead(true)
            .limit(DELETED_TOGETHER)
            .build();
    while (true) {
      List<Write> deletes =
          tables.client().query(next).items().stream().map(this::unconditionally).toList();
      if (deletes.isEmpty()) {
        return;
      }
      tables.transactions().commit(deletes);
    }
  }

  private Write unconditionally(Map<String, AttributeValue> key) {
    return Write.delete(
        Delete.builder().tableName(tables.table()).key(key),
        _ -> new IllegalStateException("an unconditional delete has no condition to fail"));
  }

  /// One partition that holds rows of a feed: the feed itself, or one of an index.
  private record FeedList(UserId reader, @Nullable String index, String partition) {

    static FeedList whole(UserId reader) {
      return new FeedList(reader, null, FeedItem.pk(reader));
    }

    static FeedList ofType(UserId reader, FeedType type) {
      return new FeedList(reader, FeedItem.TYPE_INDEX, FeedItem.ofType(reader, type));
    }

    static FeedList unread(UserId reader, FeedType type) {
      return new FeedList(reader, FeedItem.UNREAD_INDEX, FeedItem.unreadOfType(reader, type));
    }

    QueryRequest query(String table, PageRequest page, Instant now) {
      String prefix = index == null ? "" : index;
      return QueryRequest.builder()
          .tableName(table)
          .indexName(index)
          .keyConditionExpression(prefix + "pk = :pk AND " + prefix + "sk >= :from")
          .expressionAttributeValues(
              Map.of(
                  ":pk",
                  AttributeValue.fromS(partition),
                  ":from",
                  AttributeValue.fromS(DerivedIds.first(FeedDays.start(now)))))
          .scanIndexForward(false)
          .consistentRead(index == null)
          .limit(page.limit() + 1)
          .exclusiveStartKey(page.start().map(this::key).orElse(null))
          .build();
    }

    /// A row need not be there for a list to go on after it.
    private Map<String, AttributeValue> key(Position position) {
      Map<String, AttributeValue> key =
          new HashMap<>(Tables.key(FeedItem.pk(reader), position.value()));
      if (index != null) {
        key.put(index + "pk", AttributeValue.fromS(partition));
        key.put(index + "sk", AttributeValue.fromS(position.value()));
      }
      return key;
    }
  }

  private static final class AddedBefore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private AddedBefore() {
      super("added before", null, false, false);
    }
  }
}
