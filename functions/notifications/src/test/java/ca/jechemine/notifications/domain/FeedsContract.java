package ca.jechemine.notifications.domain;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.application.MarkAllRead;
import ca.jechemine.notifications.application.MarkRead;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.testkit.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store of feeds holds to.
public abstract class FeedsContract {

  private static final UserId READER = user(1);
  private static final FeedFilter ALL = new FeedFilter(false, null);
  private static final FeedFilter UNREAD = new FeedFilter(true, null);
  private static final int MANY = 10_000;

  private Feeds feeds = new InMemoryFeeds();

  /// One without rows.
  protected abstract Feeds empty();

  @BeforeEach
  void withoutRows() {
    feeds = empty();
  }

  @Test
  void a_row_is_added_once_and_counted_once() {
    String id = add(CatalogueEvent.REMINDER_72H, NOON, 1);
    add(CatalogueEvent.REMINDER_72H, NOON, 1);

    assertThat(feeds.unread(READER, NOON)).isEqualTo(1);
    assertThat(feeds.find(READER, id, NOON))
        .contains(
            new Notification(
                id,
                READER,
                FeedType.APPOINTMENT,
                "appointment.reminder_72h",
                "Titre 1",
                "Message",
                Map.of("link", "/client/dashboard"),
                null,
                NOON));
    assertThat(feeds.find(user(2), id, NOON)).isEmpty();
    assertThat(feeds.unread(user(2), NOON)).isZero();
  }

  @Test
  void pages_are_newest_first_and_hold_each_row_once_while_others_arrive() {
    List<String> before = addMany(25);
    List<String> seen = new ArrayList<>();
    @Nullable Position from = null;
    do {
      Page<Notification> page = feeds.list(READER, ALL, new PageRequest(4, from), NOON);
      page.items().forEach(it -> seen.add(it.id()));
      from = page.next();
      add(CatalogueEvent.WELCOME, NOON.plusSeconds(seen.size()), 100 + seen.size());
    } while (from != null);

    assertThat(seen).containsExactlyElementsOf(before.reversed());
  }

  @Test
  void a_list_that_ends_with_its_page_has_no_next_one() {
    addMany(4);

    assertThat(feeds.list(READER, ALL, new PageRequest(4, null), NOON).next()).isNull();
    assertThat(feeds.list(READER, UNREAD, new PageRequest(4, null), NOON).next()).isNull();
  }

  @Test
  void a_list_goes_on_after_a_row_that_was_deleted_meanwhile() {
    List<String> ids = addMany(6);
    Page<Notification> first = feeds.list(READER, ALL, new PageRequest(3, null), NOON);

    feeds.delete(first.items().getLast());

    assertThat(feeds.list(READER, ALL, new PageRequest(9, first.next()), NOON).items())
        .extracting(Notification::id)
        .containsExactly(ids.get(2), ids.get(1), ids.get(0));
  }

  @Test
  void filters_hold_alone_and_together_with_pages() {
    List<String> ids = addMany(12);
    mark(ids.get(0), NOON);
    mark(ids.get(4), NOON);
    mark(ids.get(1), NOON);

    assertThat(listed(new FeedFilter(false, FeedType.SYSTEM)))
        .containsExactly(ids.get(8), ids.get(4), ids.get(0));
    assertThat(listed(UNREAD))
        .containsExactlyElementsOf(
            ids.reversed().stream()
                .filter(it -> !List.of(ids.get(0), ids.get(4), ids.get(1)).contains(it))
                .toList());
    assertThat(listed(new FeedFilter(true, FeedType.SYSTEM))).containsExactly(ids.get(8));
    assertThat(feeds.unread(READER, NOON)).isEqualTo(9);
  }

  @Test
  void what_was_read_can_be_unread_again_and_is_listed_so() {
    String id = add(CatalogueEvent.WELCOME, NOON, 1);

    mark(id, NOON);
    assertThat(feeds.unread(READER, NOON)).isZero();
    assertThat(listed(UNREAD)).isEmpty();
    mark(id, null);

    assertThat(feeds.unread(READER, NOON)).isEqualTo(1);
    assertThat(listed(UNREAD)).containsExactly(id);
    assertThat(known(id).readAt()).isNull();
  }

  @Test
  void a_row_that_was_marked_or_deleted_meanwhile_is_stale() {
    Notification unread = known(add(CatalogueEvent.WELCOME, NOON, 1));
    feeds.mark(unread.readAt(NOON));

    assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> feeds.mark(unread.readAt(NOON)));
    assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> feeds.delete(unread));
    feeds.delete(unread.readAt(NOON));
    assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> feeds.mark(unread));
    assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> feeds.mark(unread.readAt(NOON)));
    assertThat(feeds.unread(READER, NOON)).isZero();
  }

  @Test
  void P9_marked_by_twenty_at_once_it_is_counted_once() {
    String id = add(CatalogueEvent.WELCOME, NOON, 1);
    add(CatalogueEvent.WELCOME, NOON, 2);

    AtOnce.times(20, () -> marker().mark(READER, id, true));

    assertThat(feeds.unread(READER, NOON)).isEqualTo(1);
  }

  @Test
  void P9_read_and_deleted_at_once_it_is_counted_once() {
    List<String> ids = addMany(10);
    List<Callable<String>> tasks =
        ids.stream()
            .flatMap(id ->
                Stream.<Callable<String>>of(
                    () -> {
                      marker().delete(READER, id);
                      return id;
                    },
                    () -> {
                      feeds
                          .find(READER, id, NOON)
                          .filter(it -> !it.isRead())
                          .ifPresent(this::markUnlessStale);
                      return id;
                    }))
            .toList();

    AtOnce.all(tasks);

    assertThat(feeds.unread(READER, NOON)).isZero();
    assertThat(listed(ALL)).isEmpty();
  }

  @Test
  void P9_the_count_is_exact_while_rows_arrive_are_read_and_deleted_at_once() {
    List<String> ids = addMany(60);
    List<Callable<String>> tasks = new ArrayList<>();
    IntStream.range(0, 60)
        .forEach(n -> {
          String id = ids.get(n);
          tasks.add(() -> add(CatalogueEvent.WELCOME, NOON, 1_000 + n));
          tasks.add(() -> {
            if (n % 3 == 0) {
              marker().delete(READER, id);
            } else if (n % 3 == 1) {
              marker().mark(READER, id, true);
            }
            return id;
          });
        });
    tasks.add(() -> "all " + sweep(NOON, FeedType.SYSTEM, NOON.minusSeconds(1)));

    AtOnce.all(tasks);

    assertThat(feeds.unread(READER, NOON))
        .isEqualTo(listed(UNREAD).size())
        .isEqualTo(
            feeds.list(READER, ALL, new PageRequest(500, null), NOON).items().stream()
                .filter(it -> !it.isRead())
                .count());
  }

  @Test
  void all_are_marked_over_several_transactions_and_days() {
    IntStream.range(0, 130)
        .forEach(n -> add(CatalogueEvent.WELCOME, NOON.minus(Duration.ofDays(n % 70)), n));

    assertThat(sweep(NOON, null, NOON)).isEqualTo(130);
    assertThat(feeds.unread(READER, NOON)).isZero();
    assertThat(listed(UNREAD)).isEmpty();
    assertThat(sweep(NOON, null, NOON)).isZero();
  }

  @Test
  void all_are_marked_by_two_at_once_and_each_row_by_one_of_them() {
    addMany(120);

    List<Integer> marked = AtOnce.times(2, () -> sweep(NOON, null, NOON));

    assertThat(marked.stream().mapToInt(it -> it).sum()).isEqualTo(120);
    assertThat(feeds.unread(READER, NOON)).isZero();
  }

  @Test
  void no_more_are_marked_than_may_be_and_the_next_goes_on() {
    addMany(70);

    assertThat(feeds.markAll(new FeedSweep(READER, NOON, null, NOON), 60)).isEqualTo(60);
    assertThat(feeds.unread(READER, NOON)).isEqualTo(10);
    assertThat(feeds.markAll(new FeedSweep(READER, NOON, null, NOON), 60)).isEqualTo(10);
  }

  @Test
  void only_those_of_the_type_and_up_to_the_date_are_marked() {
    List<String> ids = addMany(12);

    assertThat(sweep(known(ids.get(4)).createdAt(), FeedType.SYSTEM, NOON)).isEqualTo(2);
    assertThat(feeds.unread(READER, NOON)).isEqualTo(10);
    assertThat(known(ids.get(4)).readAt()).isEqualTo(NOON);
    assertThat(known(ids.get(8)).isRead()).isFalse();
    assertThat(known(ids.get(1)).isRead()).isFalse();
    assertThat(sweep(Instant.MIN, null, NOON)).isZero();
  }

  @Test
  void what_arrives_later_is_not_marked_although_it_is_dated_earlier() {
    String late = "%s%012x".formatted(DerivedIds.first(NOON.minusSeconds(60)).substring(0, 12), 7);
    feeds.add(late, notice(CatalogueEvent.WELCOME, 7), NOON.minusSeconds(60), NOON.plusMillis(1));

    assertThat(sweep(NOON, null, NOON)).isZero();
    assertThat(sweep(NOON, null, NOON.plusMillis(1))).isEqualTo(1);
  }

  @Test
  void rows_leave_the_feed_after_180_days_together_with_their_count() {
    String old = add(CatalogueEvent.WELCOME, NOON, 1);
    add(CatalogueEvent.WELCOME, NOON.plus(Duration.ofDays(1)), 2);
    Instant last = Instant.parse("2026-08-29T23:59:59.999Z");
    Instant after = last.plusMillis(1);

    assertThat(FeedDays.end(FeedDays.of(NOON))).isEqualTo(after);
    assertThat(feeds.unread(READER, last)).isEqualTo(2);
    assertThat(feeds.find(READER, old, last)).isPresent();
    assertThat(feeds.unread(READER, after)).isEqualTo(1);
    assertThat(feeds.find(READER, old, after)).isEmpty();
    for (FeedFilter filter : List.of(ALL, UNREAD, new FeedFilter(false, FeedType.SYSTEM))) {
      assertThat(feeds.list(READER, filter, new PageRequest(9, null), last).items()).hasSize(2);
      assertThat(feeds.list(READER, filter, new PageRequest(9, null), after).items()).hasSize(1);
    }
    assertThat(feeds.markAll(new FeedSweep(READER, after, null, after), MANY)).isEqualTo(1);
    assertThat(feeds.unread(READER, after)).isZero();
  }

  @Test
  void a_forgotten_readers_feed_is_gone_and_nobody_elses() {
    addMany(120);
    String others = "%s%012x".formatted(DerivedIds.first(NOON).substring(0, 12), 1);
    feeds.add(others, notice(user(2), CatalogueEvent.WELCOME, 1), NOON, NOON);

    feeds.forget(READER);
    feeds.forget(READER);

    assertThat(listed(ALL)).isEmpty();
    assertThat(feeds.unread(READER, NOON)).isZero();
    assertThat(feeds.find(user(2), others, NOON)).isPresent();
    assertThat(feeds.unread(user(2), NOON)).isEqualTo(1);
  }

  private MarkRead marker() {
    return new MarkRead(feeds, () -> NOON);
  }

  private void markUnlessStale(Notification row) {
    try {
      feeds.mark(row.readAt(NOON));
    } catch (StaleVersion gone) {
      assertThat(feeds.find(READER, row.id(), NOON)).isEmpty();
    }
  }

  private int sweep(Instant upTo, @Nullable FeedType type, Instant now) {
    return new MarkAllRead(feeds, () -> now).mark(READER, upTo, type).updated();
  }

  private void mark(String id, @Nullable Instant readAt) {
    feeds.mark(known(id).readAt(readAt));
  }

  private Notification known(String id) {
    return feeds.find(READER, id, NOON).orElseThrow();
  }

  /// All of them, by pages of two.
  private List<String> listed(FeedFilter filter) {
    List<String> seen = new ArrayList<>();
    @Nullable Position from = null;
    do {
      Page<Notification> page = feeds.list(READER, filter, new PageRequest(2, from), NOON);
      page.items().forEach(it -> seen.add(it.id()));
      from = page.next();
    } while (from != null);
    return seen;
  }

  /// Rows of the four types in turn, a second apart, the oldest first.
  private List<String> addMany(int count) {
    List<CatalogueEvent> kinds =
        List.of(
            CatalogueEvent.WELCOME,
            CatalogueEvent.REMINDER_72H,
            CatalogueEvent.PROPOSAL_TAKEN,
            CatalogueEvent.CONTACT_REPLY);
    return IntStream.range(0, count)
        .mapToObj(n -> add(kinds.get(n % kinds.size()), NOON.minusSeconds(count - n), n))
        .toList();
  }

  private String add(CatalogueEvent event, Instant createdAt, int n) {
    String id = "%s%012x".formatted(DerivedIds.first(createdAt).substring(0, 12), n);
    feeds.add(id, notice(event, n), createdAt, NOON.minusSeconds(1));
    return id;
  }

  private static FeedNotice notice(CatalogueEvent event, int n) {
    return notice(READER, event, n);
  }

  private static FeedNotice notice(UserId reader, CatalogueEvent event, int n) {
    return new FeedNotice(
        reader, event, "Titre " + n, "Message", Map.of("link", "/client/dashboard"));
  }
}
