package ca.jechemine.appointments.domain.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTermTest {

  @ParameterizedTest(name = "{0}: offered {1}, to begin {2}, until {3}")
  @CsvSource({
    "twelve hours, 2026-06-15T08:30, 2026-06-24T13:00, 2026-06-15T20:30",
    "not into the night, 2026-06-15T09:00, 2026-06-24T13:00, 2026-06-16T10:00",
    "made in the evening, 2026-06-15T18:00, 2026-06-24T13:00, 2026-06-16T10:00",
    "made in the night, 2026-06-15T03:00, 2026-06-24T13:00, 2026-06-15T15:00",
    "two hours when it is near, 2026-06-15T12:00, 2026-06-17T12:00, 2026-06-15T14:00",
    "near and in the night, 2026-06-15T20:00, 2026-06-17T12:00, 2026-06-16T10:00",
    "just not near, 2026-06-15T08:00, 2026-06-17T08:01, 2026-06-15T20:00",
    "never after its start, 2026-06-15T20:00, 2026-06-16T09:00, 2026-06-16T09:00",
    "the night the clock goes forward, 2026-03-07T20:00, 2026-03-20T13:00, 2026-03-08T09:00",
    "the night the clock goes back, 2026-10-31T20:00, 2026-11-20T13:00, 2026-11-01T10:00",
    "near over the lost hour, 2026-03-07T12:00, 2026-03-09T13:00, 2026-03-07T14:00",
    "not near over the hour won, 2026-10-31T08:00, 2026-11-02T08:00, 2026-10-31T20:00"
  })
  void an_answer_has_as_long_as(
      String why, LocalDateTime now, LocalDateTime start, LocalDateTime until) {
    assertThat(AnswerTerm.until(slot(start), Duration.ZERO, TorontoTime.instant(now)))
        .as(why)
        .contains(TorontoTime.instant(until));
  }

  @Test
  void it_ends_when_the_time_can_be_booked_no_more() {
    Instant now = TorontoTime.instant(LocalDateTime.parse("2026-06-15T10:00"));
    Slot slot = slot(LocalDateTime.parse("2026-06-15T14:00"));

    assertThat(AnswerTerm.until(slot, Duration.ofHours(3), now))
        .contains(now.plus(Duration.ofHours(1)));
  }

  @Test
  void what_leaves_nobody_time_to_answer_is_not_offered() {
    Instant now = TorontoTime.instant(LocalDateTime.parse("2026-06-15T10:00"));
    Slot slot = slot(LocalDateTime.parse("2026-06-15T14:00"));

    assertThat(AnswerTerm.until(slot, Duration.ofMinutes(210), now)).isPresent();
    assertThat(AnswerTerm.until(slot, Duration.ofMinutes(211), now)).isEmpty();
    assertThat(AnswerTerm.until(slot, Duration.ZERO, slot.end())).isEqualTo(Optional.empty());
  }

  private static Slot slot(LocalDateTime start) {
    LocalDate date = start.toLocalDate();
    LocalTime time = start.toLocalTime();
    return new Slot(date, time, 60);
  }
}
