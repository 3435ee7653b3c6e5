package ca.jechemine.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Text;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

  /// The second is the day after the clocks went forward.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-02T19:30:00Z | 2 mars 2026, 14_h_30 | March 2, 2026, 2:30_p.m.",
        "2026-03-09T13:05:00Z | 9 mars 2026, 9_h_05 | March 9, 2026, 9:05_a.m.",
        "2026-07-01T04:00:00Z | 1er juillet 2026, 0_h | July 1, 2026, 12:00_a.m.",
        "2026-12-31T17:00:00Z | 31 décembre 2026, 12_h | December 31, 2026, 12:00_p.m."
      })
  void a_time_is_written_as_people_write_it(Instant instant, String fr, String en) {
    assertThat(Days.withTime(instant))
        .isEqualTo(new Text(fr.replace('_', '\u00a0'), en.replace('_', '\u00a0')));
  }
}
