package ca.jechemine.notifications.domain.push;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.notifications.domain.push.PushSubscriptions.Registered;
import ca.jechemine.testkit.AtOnce;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every store of browsers holds to.
public abstract class PushSubscriptionsContract {

  private PushSubscriptions subscriptions = new InMemoryPushSubscriptions();

  /// One in which nobody has a browser.
  protected abstract PushSubscriptions empty();

  @BeforeEach
  void nobodyHasOne() {
    subscriptions = empty();
  }

  @Test
  void what_is_registered_is_found_again_with_all_that_it_is() {
    PushSubscription full =
        new PushSubscription(id(1), target("a", "k1", NOON.plusSeconds(9)), "Firefox", NOON, null);

    assertThat(subscriptions.register(user(1), full)).isEqualTo(new Registered(id(1), NOON, true));
    subscriptions.register(user(1), browser(2, "b"));

    assertThat(subscriptions.of(user(1))).containsExactly(full, browser(2, "b"));
    assertThat(subscriptions.of(user(2))).isEmpty();
    assertThat(subscriptions.ofAll(Set.of())).isEmpty();
    assertThat(subscriptions.ofAll(Set.of(user(1))))
        .isEqualTo(Map.of(user(1), List.of(full, browser(2, "b"))));
    assertThat(subscriptions.ofAll(Set.of(user(1), user(2))))
        .isEqualTo(Map.of(user(1), List.of(full, browser(2, "b")), user(2), List.of()));
  }

  @Test
  void one_that_is_theirs_already_stays_the_one_that_it_was() {
    subscriptions.register(user(1), browser(1, "a"));
    PushSubscription again =
        new PushSubscription(
            id(2), target("a", "k2", null), "Firefox 200", NOON.plusSeconds(60), null);

    assertThat(subscriptions.register(user(1), again))
        .isEqualTo(new Registered(id(1), at(1), false));

    assertThat(subscriptions.of(user(1)))
        .containsExactly(
            new PushSubscription(id(1), target("a", "k1", null), "Firefox 200", at(1), null));
  }

  @Test
  void with_other_keys_it_is_made_for_our_current_one() {
    subscriptions.register(user(1), browser(1, "a"));
    PushTarget renewed =
        new PushTarget("https://push.example.com/a", "other key", "other secret", "k2", null);

    subscriptions.register(
        user(1), new PushSubscription(id(2), renewed, null, NOON.plusSeconds(60), null));

    assertThat(subscriptions.of(user(1)))
        .extracting(PushSubscription::target)
        .containsExactly(renewed);
  }

  @Test
  void one_of_somebody_else_moves() {
    subscriptions.register(user(1), browser(1, "a"));
    subscriptions.register(user(1), browser(2, "b"));

    assertThat(subscriptions.register(user(2), browser(3, "a")))
        .isEqualTo(new Registered(id(3), at(3), true));

    assertThat(subscriptions.of(user(1))).containsExactly(browser(2, "b"));
    assertThat(subscriptions.of(user(2))).containsExactly(browser(3, "a"));
    assertThat(subscriptions.remove(user(1), id(1))).isFalse();
  }

  @Test
  void of_more_than_ten_the_oldest_go_and_can_come_back() {
    IntStream.rangeClosed(1, 11)
        .forEach(n -> subscriptions.register(user(1), browser(n, "browser" + n)));

    assertThat(subscriptions.of(user(1)))
        .extracting(PushSubscription::id)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(2, 11).mapToObj(PushSubscriptionsContract::id).toList());
    assertThat(subscriptions.register(user(2), browser(12, "browser1")).isNew()).isTrue();
  }

  @Test
  void of_many_at_once_ten_stay_and_of_one_at_once_one() {
    IntStream.rangeClosed(1, 8)
        .forEach(n -> subscriptions.register(user(1), browser(n, "browser" + n)));
    AtOnce.all(
        IntStream.rangeClosed(9, 12)
            .<Callable<Registered>>mapToObj(
                n -> () -> subscriptions.register(user(1), browser(n, "browser" + n)))
            .toList());
    List<Registered> same =
        AtOnce.all(
            IntStream.rangeClosed(21, 24)
                .<Callable<Registered>>mapToObj(
                    n -> () -> subscriptions.register(user(2), browser(n, "same")))
                .toList());

    assertThat(subscriptions.of(user(1))).hasSize(10);
    assertThat(subscriptions.of(user(2))).hasSize(1);
    assertThat(same).extracting(Registered::id).containsOnly(same.getFirst().id());
    assertThat(same).filteredOn(Registered::isNew).hasSize(1);
  }

  @Test
  void one_that_is_removed_is_gone_and_no_other() {
    subscriptions.register(user(1), browser(1, "a"));
    subscriptions.register(user(1), browser(2, "b"));

    assertThat(subscriptions.remove(user(2), id(1))).isFalse();
    assertThat(subscriptions.remove(user(1), id(1))).isTrue();
    assertThat(subscriptions.remove(user(1), id(1))).isFalse();

    assertThat(subscriptions.of(user(1))).containsExactly(browser(2, "b"));
    assertThat(subscriptions.register(user(1), browser(3, "a")).isNew()).isTrue();
  }

  @Test
  void that_they_were_used_is_noted_unless_they_are_gone() {
    subscriptions.register(user(1), browser(1, "a"));
    subscriptions.register(user(1), browser(2, "b"));

    subscriptions.note(user(1), subscriptions.of(user(1)), NOON);

    assertThat(subscriptions.of(user(1)))
        .extracting(PushSubscription::lastUsedAt)
        .containsExactly(NOON, NOON);
    List<PushSubscription> first = subscriptions.of(user(1)).subList(0, 1);
    subscriptions.remove(user(1), id(1));
    subscriptions.note(user(1), first, NOON.plusSeconds(1));
    assertThat(subscriptions.of(user(1)))
        .extracting(PushSubscription::lastUsedAt)
        .containsExactly(NOON);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10})
  void a_forgotten_users_are_gone_and_their_addresses_free(int count) {
    IntStream.range(0, count)
        .forEach(n -> subscriptions.register(user(1), browser(n, "browser" + n)));

    subscriptions.forget(user(1));

    assertThat(subscriptions.of(user(1))).isEmpty();
    IntStream.range(0, count)
        .forEach(n ->
            assertThat(subscriptions.register(user(2), browser(50 + n, "browser" + n)).isNew())
                .isTrue());
    assertThat(subscriptions.of(user(2))).hasSize(count);
  }

  private static PushSubscription browser(int number, String name) {
    return new PushSubscription(id(number), target(name, "k1", null), null, at(number), null);
  }

  private static PushTarget target(String name, String key, @Nullable Instant end) {
    return new PushTarget("https://push.example.com/" + name, "key", "secret", key, end);
  }

  private static Instant at(int number) {
    return NOON.plusSeconds(number);
  }

  private static String id(int number) {
    return "%024x".formatted(number);
  }
}
