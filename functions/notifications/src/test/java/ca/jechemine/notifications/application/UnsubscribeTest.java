package ca.jechemine.notifications.application;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.client;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Category;
import ca.jechemine.notifications.domain.InMemoryReaderPreferences;
import ca.jechemine.notifications.domain.KnownPeople;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.Preferences;
import ca.jechemine.notifications.domain.Way;
import ca.jechemine.notifications.domain.unsubscribing.UnsubscribeTokens;
import ca.jechemine.notifications.domain.unsubscribing.Unsubscription;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class UnsubscribeTest {

  private static final UnsubscribeTokens TOKENS = new UnsubscribeTokens(_ -> "5f5f");
  private static final String TOKEN = TOKENS.of(new Unsubscription(user(7), Category.REMINDER));

  private final InMemoryReaderPreferences preferences = new InMemoryReaderPreferences();

  @Test
  void the_link_ends_mails_of_its_category_and_nothing_else() {
    unsubscribe(KnownPeople.account(client(7, Language.FR))).by(TOKEN);

    Preferences after = preferences.of(user(7));
    assertThat(after.allow(CatalogueEvent.REMINDER_48H, Way.EMAIL)).isFalse();
    assertThat(after.allow(CatalogueEvent.REMINDER_48H, Way.SMS)).isTrue();
    assertThat(after.allow(CatalogueEvent.MEETING_LINK, Way.EMAIL)).isTrue();
  }

  @Test
  void whoever_is_not_heard_of_yet_has_their_wish() {
    unsubscribe(KnownPeople.nobody()).by(TOKEN);

    assertThat(preferences.of(user(7)).updatedAt()).isEqualTo(NOON);
  }

  @Test
  void of_who_is_forgotten_nothing_is_kept_anew() {
    Person before = client(7, Language.FR);
    Person forgotten =
        new Person(
            before.id(),
            before.version() + 1,
            Address.of(AccountEvent.forgottenAddress(before.id().value())),
            null,
            null,
            before.language(),
            before.role(),
            before.status(),
            null,
            before.permissions());

    unsubscribe(KnownPeople.account(forgotten)).by(TOKEN);

    assertThat(preferences.of(user(7))).isEqualTo(Preferences.unset());
  }

  @Test
  void nothing_is_changed_too_often_or_by_a_link_that_is_none() {
    Unsubscribe full =
        new Unsubscribe(
            TOKENS,
            _ -> {
              throw Refusal.tooManyRequests(Duration.ofMinutes(3));
            },
            KnownPeople.nobody(),
            preferences,
            InstantSource.fixed(NOON));

    assertThatExceptionOfType(Refusal.TooManyRequests.class).isThrownBy(() -> full.by(TOKEN));
    assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> full.by(TOKEN + "0"));
    assertThat(preferences.of(user(7))).isEqualTo(Preferences.unset());
  }

  private Unsubscribe unsubscribe(People people) {
    return new Unsubscribe(TOKENS, _ -> {}, people, preferences, InstantSource.fixed(NOON));
  }
}
