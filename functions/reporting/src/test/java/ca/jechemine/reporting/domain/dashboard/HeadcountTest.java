package ca.jechemine.reporting.domain.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadcountTest {

  @Test
  void those_before_a_day_are_of_earlier_days() {
    Headcount february = daily(Role.CLIENT, YearMonth.of(2028, 2));
    List<Headcount> all =
        List.of(
            february,
            daily(Role.CLIENT, YearMonth.of(2028, 3)),
            daily(Role.PROFESSIONAL, YearMonth.of(2028, 1)));

    assertThat(Headcount.of(all, Role.CLIENT, LocalDate.of(2028, 3, 1)))
        .isEqualTo(new Joined(60, 29));
    assertThat(Headcount.of(all, Role.CLIENT, LocalDate.of(2028, 2, 29)))
        .isEqualTo(new Joined(60, 28));
    assertThat(Headcount.of(all, Role.CLIENT, LocalDate.of(2028, 1, 31)))
        .isEqualTo(new Joined(60, 0));
    assertThat(Headcount.of(all, Role.PROFESSIONAL, LocalDate.of(2028, 2, 1)))
        .isEqualTo(new Joined(31, 31));
  }

  private static Headcount daily(Role role, YearMonth month) {
    return new Headcount(
        role, month, IntStream.range(0, month.lengthOfMonth()).mapToObj(_ -> 1L).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "48, 40, 20",
    "5, 0, 0",
    "0, 0, 0",
    "1000, 1200, -16.67",
    "0, 3, -100",
    "4, 3, 33.33"
  })
  void a_change_is_in_percent_to_two_places(long total, long before, String change) {
    assertThat(Change.of(total, before)).isEqualByComparingTo(change);
  }
}
