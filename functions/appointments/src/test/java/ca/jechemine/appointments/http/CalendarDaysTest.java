package ca.jechemine.appointments.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How days arrive (contract 20 §0, §2.1).
class CalendarDaysTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-05-20",
        "2026-05-20T00:00:00.000Z",
        "2026-05-20T12:00:00.000Z",
        "2026-05-20T23:59:59.999Z",
        "Wed May 20 2026"
      })
  void defect_not_repeated_no_day_is_shifted_whatever_form_it_has(String text) {
    assertThat(CalendarDays.parse(text)).contains(LocalDate.of(2026, 5, 20));
  }

  /// The schedule page's own range from 3 to 9 May, and the newer pages'.
  @ParameterizedTest
  @CsvSource({
    "2026-05-03T04:00:00.000Z, Sun May 10 2026",
    "2026-05-03T04:00:00.000Z, 2026-05-10T04:00:00.000Z",
    "2026-05-03T00:00:00.000Z, 2026-05-09T00:00:00.000Z",
    "2026-05-03, 2026-05-09"
  })
  void a_range_is_of_the_days_whose_noon_is_in_it(String first, String last) {
    assertThat(CalendarDays.first(first)).contains(LocalDate.of(2026, 5, 3));
    assertThat(CalendarDays.last(last)).contains(LocalDate.of(2026, 5, 9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "demain",
        "2026-02-30",
        "9999-12-31",
        "+12000-01-01",
        "-0001-01-01",
        "+12000-01-01T00:00:00Z",
        "-1000000000-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59Z",
        "Fri Dec 31 9999"
      })
  void what_is_no_day_of_four_digits_is_none(String text) {
    assertThat(CalendarDays.parse(text)).isEmpty();
    assertThat(CalendarDays.first(text)).isEmpty();
    assertThat(CalendarDays.last(text)).isEmpty();
  }
}
