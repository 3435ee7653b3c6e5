package ca.jechemine.library.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTest {

  @ParameterizedTest
  @CsvSource({"0,0,0", "14,3,4.7", "11,3,3.7", "5,1,5", "9,2,4.5", "25,20,1.3", "17,4,4.3"})
  void a_rating_has_one_decimal_rounded_half_up(long sum, long count, double rating) {
    assertThat(new Counts(0, 0, sum, count).rating()).isEqualTo(rating);
  }
}
