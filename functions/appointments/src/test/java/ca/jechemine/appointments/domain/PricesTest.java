package ca.jechemine.appointments.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.kernel.Money;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesTest {

  private static final Prices.Own NONE = Prices.Own.NONE;

  @ParameterizedTest
  @CsvSource({
    "12000, 1200, 10800",
    "15000, 1500, 13500",
    "8000, 800, 7200",
    "12500, 1300, 11200",
    "9500, 1000, 8500",
    "9499, 900, 8599",
    "0, 0, 0"
  })
  void the_platform_takes_its_percent_in_whole_dollars_half_a_dollar_upwards(
      long price, long fee, long payout) {
    assertThat(Prices.DEFAULT.shares(new Money(price)))
        .isEqualTo(new Prices.Shares(new Money(price), new Money(fee), new Money(payout)));
  }

  @Test
  void each_type_of_therapy_has_a_price_of_the_platform() {
    assertThat(Prices.DEFAULT.shares(TherapyType.SOLO, NONE).price()).isEqualTo(new Money(120_00));
    assertThat(Prices.DEFAULT.shares(TherapyType.COUPLE, NONE).price())
        .isEqualTo(new Money(150_00));
    assertThat(Prices.DEFAULT.shares(TherapyType.GROUP, NONE).price()).isEqualTo(new Money(80_00));
  }

  @Test
  void a_professionals_own_price_counts_when_it_is_more_than_nothing() {
    Prices.Own own = new Prices.Own(new Money(95_00), Money.ZERO, null);

    assertThat(Prices.DEFAULT.shares(TherapyType.SOLO, own))
        .isEqualTo(new Prices.Shares(new Money(95_00), new Money(10_00), new Money(85_00)));
    assertThat(Prices.DEFAULT.shares(TherapyType.COUPLE, own).price()).isEqualTo(new Money(150_00));
    assertThat(Prices.DEFAULT.shares(TherapyType.GROUP, own).price()).isEqualTo(new Money(80_00));
  }

  @Test
  void defect_not_repeated_a_share_of_nothing_is_nothing() {
    Prices free =
        new Prices(
            new Money(120_00), new Money(150_00), new Money(80_00), 0, CancellationTerms.DEFAULT);

    assertThat(free.shares(TherapyType.SOLO, NONE))
        .isEqualTo(new Prices.Shares(new Money(120_00), Money.ZERO, new Money(120_00)));
  }

  @Test
  void the_parts_are_the_whole_at_every_price_and_share() {
    for (int basisPoints : new int[] {0, 1, 333, 1000, 1550, 5000, 9999, 10000}) {
      Prices prices =
          new Prices(Money.ZERO, Money.ZERO, Money.ZERO, basisPoints, CancellationTerms.DEFAULT);
      LongStream.rangeClosed(0, 2_000)
          .map(it -> it * 7)
          .mapToObj(Money::new)
          .forEach(price -> {
            Prices.Shares shares = prices.shares(price);
            assertThat(shares.platformFee().plus(shares.professionalPayout())).isEqualTo(price);
            assertThat(shares.platformFee()).isBetween(Money.ZERO, price);
          });
    }
  }

  @Test
  void nobody_takes_more_than_all_or_less_than_nothing() {
    assertThatThrownBy(
            () -> new Prices(Money.ZERO, Money.ZERO, Money.ZERO, 100_01, CancellationTerms.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Prices(Money.ZERO, Money.ZERO, Money.ZERO, -1, CancellationTerms.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
