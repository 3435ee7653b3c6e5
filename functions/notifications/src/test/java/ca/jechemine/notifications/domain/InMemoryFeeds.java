package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Feeds for tests.
public final class InMemoryFeeds implements Feeds {

  private record Key(UserId reader, String id) {}

  private record Row(Notification notification, Instant arrivedAt) {}

  private final Map<Key, Row> rows = new ConcurrentHashMap<>();

  @Override
  public void add(String id, FeedNotice notice, Instant createdAt, Instant now) {
    rows.putIfAbsent(
        new Key(notice.to(), id),
        new Row(
            new Notification(
                id,
                notice.to(),
                notice.event().feedType(),
                notice.event().code(),
                notice.title(),
                notice.message(),
                notice.metadata(),
                null,
                createdAt),
            now));
  }

  @Override
  public Page<Notification> list(UserId reader, FeedFilter filter, PageRequest page, Instant now) {
    List<Notification> found =
        of(reader, now)
            .map(Row::notification)
            .filter(it -> !filter.unreadOnly() || !it.isRead())
            .filter(it -> filter.type() == null || it.type() == filter.type())
            .filter(it ->
                page.start()
                    .map(Position::value)
                    .map(from -> it.id().compareTo(from) < 0)
                    .orElse(true))
            .sorted(Comparator.comparing(Notification::id).reversed())
            .toList();
    return found.size() <= page.limit()
        ? new Page<>(found, null)
        : new Page<>(
            found.subList(0, page.limit()), new Position(found.get(page.limit() - 1).id()));
  }

  @Override
  public long unread(UserId reader, Instant now) {
    return of(reader, now).filter(it -> !it.notification().isRead()).count();
  }

  @Override
  public Optional<Notification> find(UserId reader, String id, Instant now) {
    return of(reader, now).map(Row::notification).filter(it -> it.id().equals(id)).findFirst();
  }

  @Override
  public void mark(Notification changed) {
    Row marked =
        rows.computeIfPresent(
            new Key(changed.reader(), changed.id()),
            (_, row) -> {
              if (row.notification().isRead() == changed.isRead()) {
                throw new StaleVersion("a notification");
              }
              return new Row(changed, row.arrivedAt());
            });
    if (marked == null) {
      throw new StaleVersion("a notification");
    }
  }

  @Override
  public void delete(Notification known) {
    Key key = new Key(known.reader(), known.id());
    Row row = rows.get(key);
    if (row == null || row.notification().isRead() != known.isRead() || !rows.remove(key, row)) {
      throw new StaleVersion("a notification");
    }
  }

  @Override
  public int markAll(FeedSweep sweep, int most) {
    List<Notification> unread =
        of(sweep.reader(), sweep.now())
            .filter(it -> !it.arrivedAt().isAfter(sweep.now()))
            .map(Row::notification)
            .filter(it -> !it.isRead() && !it.createdAt().isAfter(sweep.upTo()))
            .filter(it -> sweep.type() == null || it.type() == sweep.type())
            .sorted(Comparator.comparing(Notification::id))
            .limit(most)
            .toList();
    return unread.stream().mapToInt(it -> markOne(it.readAt(sweep.now()))).sum();
  }

  private int markOne(Notification changed) {
    try {
      mark(changed);
      return 1;
    } catch (StaleVersion marked) {
      return 0;
    }
  }

  @Override
  public void forget(UserId reader) {
    rows.keySet().removeIf(it -> it.reader().equals(reader));
  }

  private Stream<Row> of(UserId reader, Instant now) {
    return rows.entrySet().stream()
        .filter(it -> it.getKey().reader().equals(reader))
        .map(Map.Entry::getValue)
        .filter(it -> !it.notification().createdAt().isBefore(FeedDays.start(now)));
  }
}
