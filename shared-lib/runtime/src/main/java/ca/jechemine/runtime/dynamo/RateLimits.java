package ca.jechemine.runtime.dynamo;

import ca.jechemine.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Counts in the domain's table, exactly, also when many come at once.
///
/// `pk = RATE#<limit>#<subject>`, `sk = RATE`. The subject is a keyed hash or an address of the
/// network, of IPv6 its first 64 bits, never a person's address. A window that is over starts anew
/// with the next request, which costs that request a second write.
public final class RateLimits {

  private final Tables tables;
  private final InstantSource clock;

  public RateLimits(Tables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /// Counts one request, by itself.
  ///
  /// @throws Refusal.TooManyRequests when the window is full; then nothing is counted
  public void spend(RateLimit limit, String subject) {
    commitWith(limit, subject, List.of());
  }

  /// Counts one request together with what it does: neither happens without the other.
  ///
  /// @throws Refusal.TooManyRequests when the window is full
  /// @throws RuntimeException that of a write of the request whose condition does not hold
  public void commitWith(RateLimit limit, String subject, List<Write> request) {
    commitWith(List.of(new Spending(limit, subject)), request);
  }

  /// Counts one request against several limits together with what it does.
  ///
  /// @throws Refusal.TooManyRequests when a window is full
  /// @throws RuntimeException that of a write of the request whose condition does not hold
  public void commitWith(List<Spending> spendings, List<Write> request) {
    Instant now = clock.instant();
    Set<Spending> restarts = new HashSet<>();
    while (true) {
      try {
        List<Write> counts =
            spendings.stream()
                .map(it -> restarts.contains(it) ? restart(it, now) : count(it, now))
                .toList();
        tables.transactions().commit(Stream.concat(request.stream(), counts.stream()).toList());
        return;
      } catch (WindowOver over) {
        restarts.add(over.spending);
      } catch (WindowOpen open) {
        restarts.remove(open.spending);
      }
    }
  }

  /// Forgets what was counted, after a success that shows that the subject is who they say.
  public void forget(RateLimit limit, String subject) {
    Spending spending = new Spending(limit, subject);
    tables.client().deleteItem(it -> it.tableName(tables.table()).key(key(spending)));
  }

  /// The key of the row that counts, for reading it together with other rows.
  public static Map<String, AttributeValue> key(Spending spending) {
    return Tables.key("RATE#" + spending.limit().name() + "#" + spending.subject(), "RATE");
  }

  /// Spares the work of a request that could not be counted any more, by the row that counts as it
  /// was read (empty when there is none).
  ///
  /// @throws Refusal.TooManyRequests when the window is full
  public void refuseIfFull(Spending spending, Map<String, AttributeValue> row) {
    Instant now = clock.instant();
    if (row.isEmpty()) {
      return;
    }
    ItemReader item = new ItemReader(row);
    if (isOpen(item, now) && item.number("hits") >= spending.limit().most()) {
      throw Refusal.tooManyRequests(left(spending, item, now));
    }
  }

  /// Forgets what was counted, as part of a transaction that ends with `TooManyRequests` when the
  /// window is full.
  public Write forgetting(Spending spending) {
    Instant now = clock.instant();
    return Write.delete(
        Delete.builder()
            .tableName(tables.table())
            .key(key(spending))
            .conditionExpression("attribute_not_exists(pk) OR windowEndsAt <= :now OR hits < :most")
            .expressionAttributeValues(
                Map.of(
                    ":now", number(now.toEpochMilli()),
                    ":most", number(spending.limit().most()))),
        row -> full(spending, new ItemReader(row), now));
  }

  private Write count(Spending spending, Instant now) {
    Instant end = now.plus(spending.limit().window());
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(key(spending))
            .updateExpression(
                "SET hits = if_not_exists(hits, :zero) + :one,"
                    + " windowEndsAt = if_not_exists(windowEndsAt, :end),"
                    + " expiresAt = if_not_exists(expiresAt, :forget)")
            .conditionExpression(
                "attribute_not_exists(pk) OR (windowEndsAt > :now AND hits < :most)")
            .expressionAttributeValues(
                Map.of(
                    ":zero", number(0),
                    ":one", number(1),
                    ":end", number(end.toEpochMilli()),
                    ":forget", number(end.getEpochSecond() + 1),
                    ":now", number(now.toEpochMilli()),
                    ":most", number(spending.limit().most()))),
        row -> full(spending, new ItemReader(row), now));
  }

  private Write restart(Spending spending, Instant now) {
    Instant end = now.plus(spending.limit().window());
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(key(spending))
            .updateExpression("SET hits = :one, windowEndsAt = :end, expiresAt = :forget")
            .conditionExpression("attribute_not_exists(pk) OR windowEndsAt <= :now")
            .expressionAttributeValues(
                Map.of(
                    ":one", number(1),
                    ":end", number(end.toEpochMilli()),
                    ":forget", number(end.getEpochSecond() + 1),
                    ":now", number(now.toEpochMilli()))),
        _ -> new WindowOpen(spending));
  }

  private static RuntimeException full(Spending spending, ItemReader row, Instant now) {
    return isOpen(row, now)
        ? Refusal.tooManyRequests(left(spending, row, now))
        : new WindowOver(spending);
  }

  /// Of requests at the same moment one may have opened the window a little after another began.
  private static Duration left(Spending spending, ItemReader row, Instant now) {
    Duration left = Duration.between(now, end(row));
    Duration window = spending.limit().window();
    return left.compareTo(window) > 0 ? window : left;
  }

  private static boolean isOpen(ItemReader row, Instant now) {
    return end(row).toEpochMilli() > now.toEpochMilli();
  }

  private static Instant end(ItemReader row) {
    return Instant.ofEpochMilli(row.number("windowEndsAt"));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  /// One limit, spent by one subject: all addresses of one visitor's network are one.
  public record Spending(RateLimit limit, String subject) {

    public Spending {
      subject = Network.of(subject);
    }
  }

  private static final class WindowOver extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Spending spending;

    private WindowOver(Spending spending) {
      super("the window is over", null, false, false);
      this.spending = spending;
    }
  }

  private static final class WindowOpen extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Spending spending;

    private WindowOpen(Spending spending) {
      super("another request opened the window", null, false, false);
      this.spending = spending;
    }
  }
}
