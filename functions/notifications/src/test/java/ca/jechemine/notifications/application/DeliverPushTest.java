package ca.jechemine.notifications.application;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.phoneVerificationRequested;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static ca.jechemine.notifications.domain.Fixtures.welcomed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ca.jechemine.notifications.domain.Accepted;
import ca.jechemine.notifications.domain.CarrierUnavailable;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Category;
import ca.jechemine.notifications.domain.Choice;
import ca.jechemine.notifications.domain.DerivedIds;
import ca.jechemine.notifications.domain.Doubt;
import ca.jechemine.notifications.domain.InMemoryDeliveries;
import ca.jechemine.notifications.domain.InMemoryOriginals;
import ca.jechemine.notifications.domain.InMemoryReaderPreferences;
import ca.jechemine.notifications.domain.KnownPeople;
import ca.jechemine.notifications.domain.Outcome;
import ca.jechemine.notifications.domain.PreferencesChange;
import ca.jechemine.notifications.domain.Way;
import ca.jechemine.notifications.domain.push.InMemoryPushSubscriptions;
import ca.jechemine.notifications.domain.push.PushAnswer;
import ca.jechemine.notifications.domain.push.PushMessage;
import ca.jechemine.notifications.domain.push.PushServices;
import ca.jechemine.notifications.domain.push.PushSubscription;
import ca.jechemine.notifications.domain.push.PushTarget;
import ca.jechemine.notifications.domain.push.PushTexts;
import ca.jechemine.notifications.domain.push.Pushes;
import ca.jechemine.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliverPushTest {

  private static final String EVENT = "NOTICE#1#1#0";
  private static final PushAnswer TAKEN = new PushAnswer.Taken();
  private static final PushAnswer GONE = new PushAnswer.Gone();
  private static final PushAnswer BUSY = new PushAnswer.NotNow("HTTP_429");
  private static final PushAnswer TOO_LARGE = new PushAnswer.Refused("HTTP_413");

  private final MovableClock clock = new MovableClock(NOON);
  private final InMemoryDeliveries ledger = new InMemoryDeliveries();
  private final InMemoryReaderPreferences preferences = new InMemoryReaderPreferences();
  private final InMemoryPushSubscriptions subscriptions = new InMemoryPushSubscriptions();
  private final InMemoryOriginals originals = new InMemoryOriginals();
  private final Service service = new Service();
  private final DeliverPush deliverPush = consumer("push.example.com");

  @Test
  void every_browser_of_who_wants_it_is_told_once_what_the_feed_is() {
    want();
    have("a");
    have("b");

    deliver();
    deliver();

    assertThat(service.asked).containsExactlyInAnyOrder("a", "b");
    PushMessage message = service.messages.getFirst();
    assertThat(message.title()).isNotBlank();
    assertThat(message.path()).isEqualTo("/client/dashboard");
    assertThat(message.timeToLive()).isEqualTo(PushTexts.life(Category.SYSTEM));
    assertThat(message.id()).matches("[0-9a-f]{24}");
    assertThat(ledger.outcomes()).containsExactly(new Outcome.Sent(new Accepted("2/2", null)));
    assertThat(subscriptions.of(user(7)))
        .extracting(PushSubscription::lastUsedAt)
        .containsOnly(NOON);
  }

  @Test
  void who_chose_discretion_is_shown_that_something_happened_and_no_more() {
    want();
    have("a");
    choose(new Choice.Discreetly(), true);

    deliver();

    assertThat(service.messages)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.title()).isEqualTo("Bienvenue");
          assertThat(it.body()).isEqualTo("Ouvrez votre compte pour en savoir plus.");
        });
  }

  @Test
  void of_who_never_chose_it_nothing_is_looked_for_or_written() {
    have("a");

    deliver();

    assertThat(service.asked).isEmpty();
    assertThat(subscriptions.read()).isZero();
    assertThat(ledger.outcomes()).isEmpty();
    assertThat(originals.has(EVENT)).isFalse();
  }

  @Test
  void a_category_that_is_not_wanted_is_not_pushed() {
    want();
    have("a");
    choose(new Choice.Of(Category.SYSTEM, Way.PUSH), false);

    deliver();

    assertThat(service.asked).isEmpty();
  }

  @Test
  void what_asks_for_no_feed_row_is_not_pushed() {
    want();
    have("a");

    deliverPush.deliver(EVENT, phoneVerificationRequested());

    assertThat(service.asked).isEmpty();
    assertThat(preferences.read()).isZero();
  }

  @Test
  void where_push_is_off_nothing_is_asked() {
    want();
    have("a");

    consumer("").deliver(EVENT, welcomed());

    assertThat(preferences.read()).isZero();
    assertThat(ledger.outcomes()).isEmpty();
  }

  @Test
  void who_wants_it_and_has_no_browser_is_told_of_in_the_ledger() {
    want();

    deliver();

    assertThat(ledger.outcomes()).containsExactly(new Outcome.Suppressed("NO_SUBSCRIPTION"));
  }

  @Test
  void browsers_that_are_gone_are_forgotten() {
    want();
    have("a");
    have("b");
    have("c", NOON);
    service.answers.put("a", GONE);

    deliver();

    assertThat(subscriptions.of(user(7))).extracting(PushSubscription::id).containsExactly("b");
    assertThat(service.asked).doesNotContain("c");
    assertThat(ledger.outcomes()).containsExactly(new Outcome.Sent(new Accepted("1/3", null)));
  }

  @Test
  void where_all_are_gone_the_ledger_says_so() {
    want();
    have("a");
    service.answers.put("a", GONE);

    deliver();

    assertThat(subscriptions.of(user(7))).isEmpty();
    assertThat(ledger.outcomes()).containsExactly(new Outcome.Failed("SUBSCRIPTION_GONE"));
  }

  @Test
  void a_service_that_is_busy_delays_the_message() {
    want();
    have("a");
    have("b");
    service.answers.put("a", BUSY);
    service.answers.put("b", TOO_LARGE);
    assertThatExceptionOfType(CarrierUnavailable.class).isThrownBy(this::deliver);
    assertThat(ledger.outcomes()).isEmpty();

    service.answers.clear();
    deliver();

    assertThat(ledger.outcomes()).containsExactly(new Outcome.Sent(new Accepted("2/2", null)));
  }

  @Test
  void one_that_took_it_is_enough() {
    want();
    have("a");
    have("b");
    service.answers.put("a", BUSY);

    deliver();
    deliver();

    assertThat(service.asked).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void a_message_that_is_refused_is_not_tried_again() {
    want();
    have("a");
    service.answers.put("a", TOO_LARGE);

    deliver();
    deliver();

    assertThat(service.asked).hasSize(1);
    assertThat(subscriptions.of(user(7))).hasSize(1);
    assertThat(ledger.outcomes()).containsExactly(new Outcome.Failed("HTTP_413"));
  }

  /// One that comes twice takes its own place on the screen: rather twice than never.
  @Test
  void a_process_that_dies_between_the_message_and_the_ledger_sends_it_again() {
    want();
    have("a");
    ledger.failToSettle(1);
    assertThatIllegalStateException().isThrownBy(this::deliver);
    clock.advance(SendOnce.LEASE);

    consumer("push.example.com").deliver(EVENT, welcomed());

    assertThat(service.asked).containsExactly("a", "a");
    assertThat(service.messages)
        .extracting(PushMessage::id)
        .containsOnly(service.messages.getFirst().id());
    assertThat(ledger.outcomes()).singleElement().isInstanceOf(Outcome.Sent.class);
  }

  @Test
  void what_is_late_is_worth_less_and_in_the_end_nothing() {
    want();
    have("a");
    Duration life = PushTexts.life(CatalogueEvent.WELCOME.category());
    clock.advance(life.minusHours(1));
    service.answers.put("a", BUSY);
    assertThatExceptionOfType(CarrierUnavailable.class).isThrownBy(this::deliver);
    assertThat(service.messages.getFirst().timeToLive()).isEqualTo(Duration.ofHours(1));
    clock.advance(Duration.ofHours(1));

    deliver();

    assertThat(service.asked).hasSize(1);
    assertThat(ledger.outcomes()).containsExactly(new Outcome.Suppressed("EXPIRED"));
  }

  private void want() {
    choose(new Choice.Everything(Way.PUSH), true);
  }

  private void choose(Choice choice, boolean on) {
    preferences.change(user(7), new PreferencesChange(Map.of(choice, on), Set.of()), NOON);
  }

  private void have(String name) {
    have(name, null);
  }

  private void have(String name, @Nullable Instant end) {
    subscriptions.register(
        user(7),
        new PushSubscription(name, new PushTarget(name, "", "", "k1", end), null, NOON, null));
  }

  private void deliver() {
    deliverPush.deliver(EVENT, welcomed());
  }

  /// A new process on the same ledger and service.
  private DeliverPush consumer(String services) {
    return new DeliverPush(
        KnownPeople.nobody(),
        preferences,
        subscriptions,
        new DerivedIds(texts -> "%064x".formatted(List.of(texts).hashCode() & 0xffffffffL)),
        PushServices.of(services),
        new PushToBrowsers(service, subscriptions, clock),
        new Resending(originals, ledger, ledger, clock),
        new SendOnce(ledger, Doubt.SEND_AGAIN, clock),
        clock);
  }

  /// Takes everything but for who is to be answered otherwise.
  private static final class Service implements Pushes {
    private final Map<String, PushAnswer> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<PushMessage> messages = new ArrayList<>();

    @Override
    public List<PushAnswer> send(PushMessage message, List<PushTarget> browsers) {
      messages.add(message);
      browsers.forEach(it -> asked.add(it.endpoint()));
      return browsers.stream().map(it -> answers.getOrDefault(it.endpoint(), TAKEN)).toList();
    }
  }
}
