package ca.jechemine.appointments.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The wall clock of contract 20 §0.
class TorontoTimeTest {

  /// The first three are the contract's own examples.
  @ParameterizedTest
  @CsvSource({
    "2026-06-24T13:00, 2026-06-24T17:00:00Z",
    "2026-01-15T13:00, 2026-01-15T18:00:00Z",
    "2026-06-24T22:00, 2026-06-25T02:00:00Z",
    "2026-01-15T00:00, 2026-01-15T05:00:00Z"
  })
  void defect_not_repeated_a_session_begins_when_it_is_that_time_in_toronto(
      LocalDateTime at, Instant start) {
    assertThat(new Slot(at.toLocalDate(), at.toLocalTime(), 60).start()).isEqualTo(start);
    assertThat(TorontoTime.wallClock(start)).isEqualTo(at);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-25T03:59:59Z, 2026-06-24",
    "2026-06-25T04:00:00Z, 2026-06-25",
    "2026-01-16T04:59:59Z, 2026-01-15",
    "2026-01-16T05:00:00Z, 2026-01-16"
  })
  void defect_not_repeated_today_ends_at_midnight_in_toronto(Instant now, LocalDate today) {
    assertThat(TorontoTime.day(now)).isEqualTo(today);
  }
}
