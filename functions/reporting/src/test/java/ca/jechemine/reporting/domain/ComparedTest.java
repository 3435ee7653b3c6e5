package ca.jechemine.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// By how much a figure changed (contract 30 §14).
class ComparedTest {

  @ParameterizedTest
  @CsvSource({
    // the contract's own
    "1500, 1200, 25",
    "5, 0, 100",
    "0, 0, 0",
    "1000, 1200, -16.67",
    // half of a hundredth goes away from zero, both ways
    "20001, 20000, 0.01",
    "19999, 20000, -0.01",
    "1, 3, -66.67",
    "4, 3, 33.33",
    "0, 7, -100",
    // more went back than came
    "-500, 0, 0",
    "-500, 1000, -150",
    "9000000000000000, 1, 899999999999999900"
  })
  void the_change_is_in_per_cent_to_two_decimals(long current, long previous, BigDecimal change) {
    assertThat(new Compared(current, previous).change()).isEqualByComparingTo(change);
  }
}
