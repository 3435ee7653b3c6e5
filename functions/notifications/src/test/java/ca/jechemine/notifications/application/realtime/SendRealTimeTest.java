package ca.jechemine.notifications.application.realtime;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.contracts.FeedEvent;
import ca.jechemine.contracts.FeedEvent.NotificationCreated;
import ca.jechemine.contracts.FeedEvent.NotificationDeleted;
import ca.jechemine.contracts.FeedEvent.NotificationMarked;
import ca.jechemine.contracts.FeedEvent.NotificationsRead;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.DerivedIds;
import ca.jechemine.notifications.domain.Fixtures;
import ca.jechemine.notifications.domain.InMemoryFeeds;
import ca.jechemine.notifications.domain.KnownPeople;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.realtime.Connection;
import ca.jechemine.notifications.domain.realtime.InMemoryConnections;
import ca.jechemine.notifications.domain.realtime.Lines.Outcome;
import ca.jechemine.notifications.domain.realtime.ServerMessage;
import ca.jechemine.notifications.domain.realtime.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendRealTimeTest {

  private static final UserId READER = user(1);
  private static final String ID = DerivedIds.first(NOON);
  private static final Instant OPENED = NOON.minus(Duration.ofMinutes(5));
  private static final String CHANGE = "019a000000000000000000c1";

  private final InMemoryConnections connections = new InMemoryConnections();
  private final InMemoryFeeds feeds = new InMemoryFeeds();
  private final RecordedLines lines = new RecordedLines();

  @BeforeEach
  void withARowAndTwoTabs() {
    feeds.add(
        ID,
        new FeedNotice(READER, CatalogueEvent.WELCOME, "Titre", "Message", Map.of()),
        NOON,
        NOON);
    open("a", READER, OPENED);
    open("b", READER, OPENED);
    open("stranger", user(2), OPENED);
  }

  @Test
  void every_tab_is_told_of_a_row_as_it_is_now() {
    send(created());
    feeds.mark(feeds.find(READER, ID, NOON).orElseThrow().readAt(NOON));
    send(new NotificationMarked(CHANGE, READER.value(), ID, NOON));
    send(new NotificationsRead(CHANGE, READER.value(), NOON, null, "system", NOON));
    send(new NotificationDeleted(CHANGE, READER.value(), ID, NOON));

    assertThat(lines.messages()).hasSize(4);
    assertThat(lines.messages().getFirst())
        .isInstanceOfSatisfying(
            ServerMessage.Created.class,
            it -> {
              assertThat(it.notification().id()).isEqualTo(ID);
              assertThat(it.unread()).isEqualTo(1);
            });
    assertThat(lines.messages().subList(1, 4))
        .containsExactly(
            new ServerMessage.Marked(ID, NOON, 0),
            new ServerMessage.AllMarked(NOON, null, "system", 0),
            new ServerMessage.Deleted(ID, 0));
    assertThat(lines.told()).containsExactly("a", "b", "a", "b", "a", "b", "a", "b");
  }

  @Test
  void of_a_row_that_is_gone_meanwhile_nothing_is_told() {
    feeds.delete(feeds.find(READER, ID, NOON).orElseThrow());

    send(created());
    send(new NotificationMarked(CHANGE, READER.value(), ID, NOON));

    assertThat(lines.messages()).isEmpty();
  }

  @Test
  void what_is_older_than_five_minutes_is_told_nobody() {
    sender(KnownPeople.nobody(), NOON.plusSeconds(301)).send(created());
    assertThat(lines.messages()).isEmpty();

    sender(KnownPeople.nobody(), NOON.plusSeconds(300)).send(created());
    assertThat(lines.messages()).hasSize(1);
  }

  @Test
  void whose_account_is_closed_is_told_nothing() {
    sender(KnownPeople.account(reader(AccountStatus.INACTIVE)), NOON).send(created());
    assertThat(lines.messages()).isEmpty();

    sender(KnownPeople.account(reader(AccountStatus.PENDING)), NOON).send(created());
    assertThat(lines.messages()).hasSize(1);
  }

  @Test
  void a_tab_that_is_gone_is_forgotten_unless_it_is_only_opening() {
    open("new", READER, NOON.minusSeconds(29));
    lines.with("a", Outcome.GONE).with("new", Outcome.GONE);

    send(created());

    assertThat(lines.told()).containsExactly("b");
    assertThat(connections.of(READER, NOON)).extracting(Connection::id).containsExactly("b", "new");
  }

  @Test
  void who_cannot_be_told_now_is_told_later_and_keeps_nobody_waiting() {
    lines.with("a", Outcome.FAILED);

    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> send(created()));

    assertThat(lines.told()).containsExactly("b");
    assertThat(connections.of(READER, NOON)).hasSize(2);
  }

  @Test
  void who_may_not_listen_any_more_is_cut_off() {
    lines.with("b", Outcome.GONE);

    new EndConnections(connections, lines, () -> NOON).end(READER);

    assertThat(lines.ended()).containsExactly("a");
    assertThat(connections.of(READER, NOON)).isEmpty();
    assertThat(connections.of(user(2), NOON)).hasSize(1);
  }

  @Test
  void who_could_not_be_cut_off_is_tried_again() {
    lines.with("b", Outcome.FAILED);

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> new EndConnections(connections, lines, () -> NOON).end(READER));

    assertThat(connections.of(READER, NOON)).extracting(Connection::id).containsExactly("b");
  }

  private void send(FeedEvent event) {
    sender(KnownPeople.nobody(), NOON).send(event);
  }

  private SendRealTime sender(People people, Instant now) {
    return new SendRealTime(connections, people, feeds, lines, () -> now);
  }

  private static NotificationCreated created() {
    return new NotificationCreated(CHANGE, READER.value(), ID, NOON);
  }

  private void open(String id, UserId user, Instant moment) {
    Ticket ticket = new Ticket(id, user, Language.FR, NOON);
    connections.keep(ticket);
    connections.open(new Connection(id, user, Language.FR, moment), ticket, List.of());
  }

  private static Person reader(AccountStatus status) {
    Person known = Fixtures.client(1, Language.FR);
    return new Person(
        known.id(),
        known.version(),
        known.address(),
        known.firstName(),
        known.phone(),
        known.language(),
        known.role(),
        status,
        known.guardian(),
        known.permissions());
  }
}
