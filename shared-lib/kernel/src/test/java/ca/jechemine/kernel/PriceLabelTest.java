package ca.jechemine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceLabelTest {

  /// Contract 40 §8, "Resource price display".
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|Gratuit|Free",
        "2400|24\u00a0$|$24",
        "1250|12,50\u00a0$|$12.50",
        "1205|12,05\u00a0$|$12.05",
        "50|0,50\u00a0$|$0.50",
        "100000|1\u00a0000\u00a0$|$1,000"
      })
  void a_price_has_cents_only_when_it_is_not_whole(long cents, String fr, String en) {
    assertThat(PriceLabel.of(new Money(cents), Language.FR)).isEqualTo(fr);
    assertThat(PriceLabel.of(new Money(cents), Language.EN)).isEqualTo(en);
  }
}
