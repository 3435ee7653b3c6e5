package ca.jechemine.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Toronto's calendar, whatever the clocks do.
class SpanTest {

  @ParameterizedTest
  @CsvSource({
    // the last instant of a year in Toronto is the next one in UTC
    "2027-01-01T04:59:59Z, 2027-01-01T04:00:00Z, 2026-12-31, 2026-12, 2026-Q4, 2026",
    "2027-01-01T05:00:00Z, 2027-01-01T05:00:00Z, 2027-01-01, 2027-01, 2027-Q1, 2027",
    // a leap day
    "2028-03-01T04:59:00Z, 2028-03-01T04:00:00Z, 2028-02-29, 2028-02, 2028-Q1, 2028",
    // clocks go forward on March 8, 2026, and back on November 1
    "2026-03-08T06:59:00Z, 2026-03-08T06:00:00Z, 2026-03-08, 2026-03, 2026-Q1, 2026",
    "2026-03-09T03:59:00Z, 2026-03-09T03:00:00Z, 2026-03-08, 2026-03, 2026-Q1, 2026",
    "2026-11-01T04:00:00Z, 2026-11-01T04:00:00Z, 2026-11-01, 2026-11, 2026-Q4, 2026",
    "2026-11-02T04:59:00Z, 2026-11-02T04:00:00Z, 2026-11-01, 2026-11, 2026-Q4, 2026"
  })
  void every_instant_is_in_one_span_of_each_kind(
      Instant at, String hour, String day, String month, String quarter, String year) {
    assertThat(Span.of(Granularity.HOUR, at).key()).isEqualTo(hour);
    assertThat(Span.of(Granularity.DAY, at).key()).isEqualTo(day);
    assertThat(Span.of(Granularity.MONTH, at).key()).isEqualTo(month);
    assertThat(Span.of(Granularity.QUARTER, at).key()).isEqualTo(quarter);
    assertThat(Span.of(Granularity.YEAR, at).key()).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31T15:00:00Z, 2026-02, 2025-Q4, 2025",
    "2028-03-01T04:59:00Z, 2028-01, 2027-Q4, 2027",
    "2027-01-01T05:00:00Z, 2026-12, 2026-Q4, 2026",
    "2026-05-31T15:00:00Z, 2026-04, 2026-Q1, 2025"
  })
  void the_one_before_is_the_one_before_also_on_the_31st(
      Instant at, String month, String quarter, String year) {
    assertThat(Span.before(Granularity.MONTH, at).key()).isEqualTo(month);
    assertThat(Span.before(Granularity.QUARTER, at).key()).isEqualTo(quarter);
    assertThat(Span.before(Granularity.YEAR, at).key()).isEqualTo(year);
  }

  @Test
  void the_hour_that_comes_twice_is_two() {
    Span first = Span.of(Granularity.HOUR, Instant.parse("2026-11-01T05:30:00Z"));
    Span second = Span.of(Granularity.HOUR, Instant.parse("2026-11-01T06:30:00Z"));

    assertThat(first).isNotEqualTo(second);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-04T15:00:00Z, 2026-10-28T15:00:00Z",
    "2026-11-04T15:00:00.001Z, 2026-10-28T15:01:00Z",
    "2026-11-04T15:00:59Z, 2026-10-28T15:01:00Z"
  })
  void a_week_is_168_hours_whatever_the_clocks_do(Instant now, Instant start) {
    assertThat(Week.start(now)).isEqualTo(start);
  }
}
