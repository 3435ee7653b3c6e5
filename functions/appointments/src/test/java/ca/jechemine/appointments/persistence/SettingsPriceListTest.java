package ca.jechemine.appointments.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.CancellationTerms;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.kernel.Money;
import ca.jechemine.runtime.json.Json;
import java.time.Duration;
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
    assertThat(prices("{'defaultPricing':{'solo':135.50,'group':0}}"))
        .isEqualTo(
            new Prices(
                new Money(135_50),
                Prices.DEFAULT.couple(),
                Money.ZERO,
                Prices.DEFAULT.feeBasisPoints(),
                CancellationTerms.DEFAULT));
  }

  @ParameterizedTest
  @CsvSource({
    "{'version':7;'cancellationPolicy':{'clientCancellationHours':24;'clientRefundPercentage':100}},"
        + " 7, 24, 0, 1500",
    "{'version':8;'cancellationPolicy':{'clientCancellationHours':0;'clientRefundPercentage':95}},"
        + " 8, 0, 500, 1500",
    "{'version':9;'cancellationPolicy':{'clientRefundPercentage':50}}, 9, 24, 5000, 5000",
    "{'version':9;'cancellationPolicy':{'professionalCancellationHours':1}}, 9, 24, 0, 1500"
  })
  void the_terms_are_of_the_version_that_set_them(
      String document, long version, long hours, int early, int late) {
    assertThat(prices(document.replace(';', ',')).terms())
        .isEqualTo(new CancellationTerms(version, Duration.ofHours(hours), early, late));
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
