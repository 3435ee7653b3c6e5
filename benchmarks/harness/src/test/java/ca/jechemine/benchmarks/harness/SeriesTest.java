package ca.jechemine.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SeriesTest {

  @Test
  void the_median_is_the_middle_whatever_the_order() {
    assertThat(Series.of(9, 1, 5).median()).isEqualTo(5);
  }

  @Test
  void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
    assertThat(Series.of(4, 1, 2, 3).median()).isEqualTo(2.5);
  }

  @Test
  void a_quarter_is_below_the_lower_quartile() {
    assertThat(Series.of(1, 2, 3, 4, 5).lowerQuartile()).isEqualTo(2);
  }

  @Test
  void the_spread_is_what_lies_between_the_quartiles_as_a_part_of_the_median() {
    assertThat(Series.of(8, 9, 10, 11, 12).spread()).isEqualTo(0.2);
  }

  @Test
  void a_single_sample_stands_for_itself() {
    assertThat(Series.of(7).quantile(0.99)).isEqualTo(7);
    assertThat(Series.of(7).spread()).isZero();
  }

  @Test
  void nothing_measured_has_no_median() {
    assertThatIllegalArgumentException().isThrownBy(Series::of);
  }
}
