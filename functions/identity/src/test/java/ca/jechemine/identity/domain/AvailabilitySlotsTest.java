package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The examples of contract 10 §11.10.
class AvailabilitySlotsTest {

  @Test
  void old_words_become_slots() {
    assertThat(AvailabilitySlots.of(List.of("morning", "weekends")))
        .containsExactly("week_morning", "weekend_morning", "weekend_afternoon", "weekend_evening");
    assertThat(AvailabilitySlots.of(List.of("Weekends")))
        .containsExactly("weekend_morning", "weekend_afternoon", "weekend_evening");
    assertThat(AvailabilitySlots.of(List.of("Weekday Mornings", "weekend EVENINGS")))
        .containsExactly("week_morning", "weekend_evening");
  }

  @Test
  void slots_stay_and_the_unknown_is_dropped() {
    assertThat(AvailabilitySlots.of(List.of("week_evening", "toujours", "", "week_evening")))
        .containsExactly("week_evening");
  }
}
