package ca.jechemine.notifications.domain.push;

import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Category;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.PushNotice;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PushTextsTest {

  @Test
  void what_the_feed_says_is_pushed_and_leads_to_its_page() {
    assertThat(PushTexts.of(feed(Map.of("appointmentId", "1", "link", "/client/dashboard"))))
        .isEqualTo(
            new PushNotice(
                user(1), CatalogueEvent.MEETING_LINK, "Titre", "Message", "/client/dashboard"));
    assertThat(PushTexts.of(feed(Map.of())).path()).isEqualTo("/");
  }

  @ParameterizedTest
  @EnumSource(Category.class)
  void everything_is_worth_being_told_a_day_late_and_nothing_after_four_weeks(Category category) {
    assertThat(PushTexts.life(category)).isBetween(Duration.ofDays(1), Duration.ofDays(28));
    assertThat(PushTexts.urgency(category).code()).isIn("low", "normal", "high");
  }

  private static FeedNotice feed(Map<String, String> metadata) {
    return new FeedNotice(user(1), CatalogueEvent.MEETING_LINK, "Titre", "Message", metadata);
  }
}
