package ca.jechemine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({"12000,1500,1800", "1,5000,1", "-1,5000,-1", "333,3333,111", "0,10000,0"})
  void a_share_is_rounded_once_half_a_cent_away_from_zero(long cents, int points, long share) {
    assertThat(new Money(cents).share(points)).isEqualTo(new Money(share));
  }

  @ParameterizedTest
  @CsvSource({"1000,3333,9999,333", "1000,6666,9999,667", "1000,9999,9999,1000", "5,1,2,3"})
  void a_share_may_be_a_part_of_a_whole(long cents, long part, long whole, long share) {
    assertThat(new Money(cents).share(new Money(part), new Money(whole)))
        .isEqualTo(new Money(share));
  }

  @Test
  void there_is_no_part_of_nothing() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> new Money(1).share(Money.ZERO, Money.ZERO));
  }

  @Test
  void adds_subtracts_and_multiplies_in_cents() {
    assertThat(new Money(1_250).plus(new Money(5)).minus(new Money(10)).times(3))
        .isEqualTo(new Money(3_735));
  }

  @Test
  void an_overflow_is_an_error_and_never_a_wrong_amount() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1)));
  }

  @Test
  void reads_as_people_of_each_language_write_it() {
    assertThat(new Money(1_250).in(Language.FR)).isEqualTo("12,50\u00a0$");
    assertThat(new Money(1_250).in(Language.EN)).isEqualTo("$12.50");
  }
}
