package ca.jechemine.notifications.application;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.application.GatherOwnNotifications.Gathered;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Channel;
import ca.jechemine.notifications.domain.Choice;
import ca.jechemine.notifications.domain.Concerned;
import ca.jechemine.notifications.domain.Delivery;
import ca.jechemine.notifications.domain.InMemoryDeliveries;
import ca.jechemine.notifications.domain.InMemoryFeeds;
import ca.jechemine.notifications.domain.InMemoryReaderPreferences;
import ca.jechemine.notifications.domain.LedgerEntry;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notification;
import ca.jechemine.notifications.domain.PreferencesChange;
import ca.jechemine.notifications.domain.Report;
import ca.jechemine.testkit.MovableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What was told and chosen, gathered page by page.
class GatherOwnNotificationsTest {

  private static final UserId ZOE = user(7);
  private static final UserId ANOTHER = user(8);
  private static final int MANY = GatherOwnNotifications.PAGE + 1;

  private final InMemoryFeeds feeds = new InMemoryFeeds();
  private final InMemoryReaderPreferences preferences = new InMemoryReaderPreferences();
  private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
  private final GatherOwnNotifications gather =
      new GatherOwnNotifications(feeds, preferences, deliveries, new MovableClock(NOON));

  @Test
  void everything_of_theirs_is_on_some_page_once_and_nothing_of_anothers() {
    IntStream.range(0, MANY).forEach(n -> told(ZOE, n));
    IntStream.range(0, MANY).forEach(n -> sent(ZOE, n));
    told(ANOTHER, MANY);
    sent(ANOTHER, MANY);
    chooseDiscretion(ZOE);
    chooseDiscretion(ANOTHER);

    List<Gathered> pages = pages(ZOE);

    assertThat(pages.stream().flatMap(it -> it.feed().stream()).map(Notification::id))
        .containsExactlyInAnyOrderElementsOf(ids());
    assertThat(pages.stream().flatMap(it -> it.deliveries().stream()).map(LedgerEntry::id))
        .containsExactlyInAnyOrderElementsOf(ids());
    assertThat(pages)
        .allSatisfy(it -> {
          assertThat(it.feed()).hasSizeLessThanOrEqualTo(GatherOwnNotifications.PAGE);
          assertThat(it.deliveries()).hasSizeLessThanOrEqualTo(GatherOwnNotifications.PAGE);
        });
    assertThat(pages.stream().flatMap(it -> it.chosen().stream()))
        .singleElement()
        .satisfies(it -> assertThat(it.isOn(new Choice.Discreetly())).isTrue());
  }

  @Test
  void whoever_was_told_nothing_and_chose_nothing_has_nothing_here() {
    assertThat(pages(ZOE))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.chosen()).isEmpty();
          assertThat(it.feed()).isEmpty();
          assertThat(it.deliveries()).isEmpty();
        });
  }

  private List<Gathered> pages(UserId user) {
    List<Gathered> pages = new ArrayList<>();
    @Nullable Position from = null;
    do {
      Gathered page = gather.of(user, from);
      pages.add(page);
      from = page.next();
    } while (from != null);
    return pages;
  }

  private void told(UserId reader, int number) {
    feeds.add(
        id(number),
        new FeedNotice(reader, CatalogueEvent.WELCOME, "Titre", "Message", Map.of()),
        NOON,
        NOON);
  }

  private void sent(UserId reader, int number) {
    deliveries.claim(
        new Delivery(
            id(number),
            "EVENT#" + number,
            CatalogueEvent.WELCOME,
            Channel.MAIL,
            "zoe@example.com",
            new Report.None(),
            new Concerned(null, reader)),
        NOON,
        NOON.plusSeconds(60));
  }

  private void chooseDiscretion(UserId reader) {
    preferences.change(
        reader, new PreferencesChange(Map.of(new Choice.Discreetly(), true), Set.of()), NOON);
  }

  private static List<String> ids() {
    return IntStream.range(0, MANY).mapToObj(GatherOwnNotificationsTest::id).toList();
  }

  private static String id(int number) {
    return "0198f3a1b2c3%012x".formatted(number);
  }
}
