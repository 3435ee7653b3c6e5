package ca.jechemine.notifications.domain;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.AtOnce;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store of preferences holds to.
public abstract class ReaderPreferencesContract {

  private static final Choice SMS = new Choice.Everything(Way.SMS);
  private static final Choice PAYMENT = new Choice.Of(Category.PAYMENT, Way.EMAIL);

  private ReaderPreferences preferences = new InMemoryReaderPreferences();

  /// One in which nobody chose anything.
  protected abstract ReaderPreferences empty();

  @BeforeEach
  void nobodyChose() {
    preferences = empty();
  }

  @Test
  void who_never_chose_has_none_set() {
    assertThat(preferences.of(user(1))).isEqualTo(Preferences.unset());
    assertThat(preferences.ofAll(Set.of())).isEmpty();
    assertThat(preferences.ofAll(Set.of(user(1), user(2))))
        .isEqualTo(Map.of(user(1), Preferences.unset(), user(2), Preferences.unset()));
  }

  @Test
  void a_change_changes_what_it_names_and_says_what_holds_then() {
    preferences.change(user(1), chosen(SMS, true), NOON);

    Preferences then = preferences.change(user(1), chosen(PAYMENT, false), NOON.plusSeconds(1));

    assertThat(then)
        .isEqualTo(new Preferences(Map.of(SMS, true, PAYMENT, false), NOON.plusSeconds(1)))
        .isEqualTo(preferences.of(user(1)));
    assertThat(preferences.ofAll(Set.of(user(1)))).isEqualTo(Map.of(user(1), then));
    assertThat(preferences.ofAll(Set.of(user(1), user(2))))
        .isEqualTo(Map.of(user(1), then, user(2), Preferences.unset()));
  }

  @Test
  void what_is_cleared_was_never_chosen() {
    preferences.change(user(1), new PreferencesChange(Map.of(), Set.of(SMS)), NOON);
    preferences.change(user(1), chosen(SMS, false), NOON);

    preferences.change(user(1), new PreferencesChange(Map.of(), Set.of(SMS)), NOON);

    assertThat(preferences.of(user(1))).isEqualTo(new Preferences(Map.of(), NOON));
  }

  @Test
  void of_changes_at_once_each_lasts() {
    List<Choice> all = Choice.all();
    AtOnce.all(
        all.stream()
            .<Callable<Preferences>>map(
                it -> () -> preferences.change(user(1), chosen(it, false), NOON))
            .toList());

    assertThat(preferences.of(user(1)).chosen())
        .isEqualTo(all.stream().collect(Collectors.toMap(it -> it, _ -> false)));
  }

  @Test
  void a_forgotten_readers_are_gone() {
    preferences.change(user(1), chosen(SMS, false), NOON);

    preferences.forget(user(1));

    assertThat(preferences.of(user(1))).isEqualTo(Preferences.unset());
  }

  private static PreferencesChange chosen(Choice choice, boolean on) {
    return new PreferencesChange(Map.of(choice, on), Set.of());
  }
}
