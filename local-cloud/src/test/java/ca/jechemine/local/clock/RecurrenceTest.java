package ca.jechemine.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {

  private static final Instant ORIGIN = Instant.parse("2026-03-07T10:00:30Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rate(1 minute)           | UTC             | 2026-03-07T10:00:30Z | 2026-03-07T10:01:30Z
          rate(2 hours)            | UTC             | 2026-03-07T14:00:30Z | 2026-03-07T16:00:30Z
          rate(1 day)              | UTC             | 2026-03-07T10:00:31Z | 2026-03-08T10:00:30Z
          cron(0 3 * * ? *)        | UTC             | 2026-03-07T03:00:00Z | 2026-03-08T03:00:00Z
          cron(0 8 * * ? *)        | America/Toronto | 2026-03-07T13:00:00Z | 2026-03-08T12:00:00Z
          cron(0/15 9-17 ? * MON-FRI *) | UTC        | 2026-03-06T17:45:00Z | 2026-03-09T09:00:00Z
          cron(30 6 1,15 * ? *)    | UTC             | 2026-03-02T00:00:00Z | 2026-03-15T06:30:00Z
          cron(0 0 L * ? *)        | UTC             | 2026-02-01T00:00:00Z | 2026-02-28T00:00:00Z
          cron(0 12 ? JAN SUN 2027)| UTC             | 2026-03-07T00:00:00Z | 2027-01-03T12:00:00Z
          at(2026-04-01T09:00:00)  | America/Toronto | 2026-03-07T00:00:00Z | 2026-04-01T13:00:00Z
          """)
  void the_next_moment_is_the_one_that_aws_would_choose(
      String expression, String timezone, Instant after, Instant next) {
    assertThat(Recurrence.of(expression, timezone).next(after, ORIGIN)).contains(next);
  }

  @Test
  void what_is_over_does_not_come_back() {
    assertThat(Recurrence.of("at(2020-01-01T00:00:00)", "UTC").next(ORIGIN, ORIGIN)).isEmpty();
    assertThat(Recurrence.of("cron(0 0 1 1 ? 2020)", "UTC").next(ORIGIN, ORIGIN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"every day", "rate(0 minutes)", "cron(0 0 * * ?)", "cron(61 0 * * ? *)"})
  void what_aws_refuses_is_refused(String expression) {
    assertThatThrownBy(() -> Recurrence.of(expression, "UTC"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
