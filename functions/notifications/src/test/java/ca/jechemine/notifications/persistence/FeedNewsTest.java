package ca.jechemine.notifications.persistence;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.FeedEvent.NotificationCreated;
import ca.jechemine.contracts.FeedEvent.NotificationDeleted;
import ca.jechemine.contracts.FeedEvent.NotificationMarked;
import ca.jechemine.contracts.FeedEvent.NotificationsRead;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Service;
import ca.jechemine.notifications.Surroundings;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.DerivedIds;
import ca.jechemine.notifications.domain.FeedSweep;
import ca.jechemine.notifications.domain.Feeds;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notification;
import ca.jechemine.runtime.outbox.EventCodec;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/// What is told of the changes of a feed: each once, and none that was not made.
@Tag("embedded")
class FeedNewsTest {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private static final UserId READER = user(1);
  private static final String ID = id(1);

  private final Surroundings surroundings = new Surroundings(AWS, new MovableClock(NOON));
  private final Feeds feeds =
      new DynamoFeeds(
          surroundings.tables(), FeedNews.in(surroundings.platform(), Surroundings.cipher()));

  @AfterEach
  void endFaults() {
    AWS.endFaults();
  }

  @Test
  void a_row_is_told_once_however_often_it_is_added() {
    add(1);
    add(1);

    assertThat(told())
        .singleElement()
        .isInstanceOfSatisfying(
            NotificationCreated.class,
            it -> {
              assertThat(it.notificationId()).isEqualTo(ID);
              assertThat(it.userId()).isEqualTo(READER.value());
              assertThat(it.occurredAt()).isEqualTo(NOON);
            });
  }

  @Test
  void what_is_marked_or_deleted_is_told_and_what_was_so_already_is_not() {
    add(1);
    Notification unread = feeds.find(READER, ID, NOON).orElseThrow();

    feeds.mark(unread.readAt(NOON));
    assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> feeds.mark(unread.readAt(NOON)));
    feeds.mark(unread);
    feeds.delete(unread);
    assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> feeds.delete(unread));

    assertThat(told())
        .extracting(Object::getClass)
        .extracting(Class::getSimpleName)
        .containsExactlyInAnyOrder(
            "NotificationCreated",
            "NotificationMarked",
            "NotificationMarked",
            "NotificationDeleted");
    assertThat(told(NotificationMarked.class))
        .extracting(NotificationMarked::notificationId)
        .containsOnly(ID);
    assertThat(told(NotificationDeleted.class))
        .extracting(NotificationDeleted::notificationId)
        .containsExactly(ID);
  }

  @Test
  void a_sweep_is_told_with_each_part_of_it_so_that_breaking_off_loses_nothing() {
    IntStream.rangeClosed(1, 60).forEach(this::add);
    FeedSweep sweep = new FeedSweep(READER, NOON, null, NOON);
    AWS.aws()
        .faults()
        .next(Service.DYNAMODB, "TransactWriteItems", new Fault.Delayed(Duration.ofMillis(1)));
    AWS.aws()
        .faults()
        .next(
            9,
            Service.DYNAMODB,
            "TransactWriteItems",
            new Fault.Refused(500, "InternalServerError"));

    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> feeds.markAll(sweep, 5_000));

    assertThat(feeds.unread(READER, NOON)).isEqualTo(11);
    assertThat(told(NotificationsRead.class)).hasSize(1);
    AWS.endFaults();

    assertThat(feeds.markAll(sweep, 5_000)).isEqualTo(11);
    assertThat(feeds.markAll(sweep, 5_000)).isZero();
    assertThat(told(NotificationsRead.class))
        .hasSize(2)
        .allSatisfy(it -> {
          assertThat(it.readAt()).isEqualTo(NOON);
          assertThat(it.upTo()).isNull();
          assertThat(it.type()).isNull();
        });
  }

  @Test
  void a_function_that_changes_no_feed_cannot() {
    Feeds reading = new DynamoFeeds(surroundings.tables(), FeedNews.none());

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> reading.add(ID, notice(), NOON, NOON));
    assertThat(feeds.unread(READER, NOON)).isZero();
  }

  private void add(int n) {
    feeds.add(id(n), notice(), NOON, NOON);
  }

  private static FeedNotice notice() {
    return new FeedNotice(READER, CatalogueEvent.WELCOME, "Titre", "Message", Map.of());
  }

  private static String id(int n) {
    return "%s%012x".formatted(DerivedIds.first(NOON).substring(0, 12), n);
  }

  private List<DomainEvent> told() {
    EventCodec codec = new EventCodec(Surroundings.cipher());
    return surroundings.rows("OUTBOX_TABLE", "FEED#").stream()
        .map(it -> codec.open(Objects.requireNonNull(it.get("envelope"))).event())
        .toList();
  }

  private <E extends DomainEvent> List<E> told(Class<E> kind) {
    return told().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
