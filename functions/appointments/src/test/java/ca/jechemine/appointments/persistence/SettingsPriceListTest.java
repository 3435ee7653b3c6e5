package ca.jechemine.appointments.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.kernel.Money;
import ca.jechemine.runtime.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Contract 20 §3, §5.5.
class SettingsPriceListTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "0.0, 0", "10, 1000", "12.5, 1250", "100, 10000"})
  void defect_not_repeated_a_share_of_nothing_that_is_set_is_not_the_usual_one(
      String percent, int basisPoints) {
    assertThat(prices("{'platformFeePercentage':" + percent + "}").feeBasisPoints())
        .isEqualTo(basisPoints);
  }

  @Test
  void prices_that_are_set_are_taken_and_the_others_are_the_usual_ones() {
    assertThat(prices("{'defaultPricing':{'solo':135.50,'couple':0}}"))
        .isEqualTo(
            new Prices(
                new Money(135_50),
                Prices.DEFAULT.couple(),
                Prices.DEFAULT.group(),
                Prices.DEFAULT.feeBasisPoints()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'defaultPricing':null,'platformFeePercentage':null}"})
  void where_nothing_is_set_everything_is_usual(String document) {
    assertThat(prices(document)).isEqualTo(Prices.DEFAULT);
  }

  private static Prices prices(String document) {
    return Json.read(SettingsPriceList.Document.class, document.replace('\'', '"')).prices();
  }
}
